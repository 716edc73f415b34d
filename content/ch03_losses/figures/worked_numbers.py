"""Print the worked numbers that the lesson quotes: `python content/ch03_losses/figures/worked_numbers.py`."""

import numpy as np
import torch
from reference import load

errors, encoding, entropy = load("squared_errors"), load("one_hot"), load("cross_entropy")
softmax_entropy, binary = load("softmax_cross_entropy"), load("bce_with_logits")


def show(title, *values):
    print(f"{title:52s}", *(np.array2string(np.asarray(value), precision=6) for value in values))


def squared():
    predicted, true = np.array([[3.0, 1.0], [2.0, 6.0]]), np.array([[2.0, 1.0], [4.0, 5.0]])
    show("sse, mse, divided by the rows", errors.sse(predicted, true), errors.mse(predicted, true), 6.0 / 2)
    prices, column = np.array([2.0, 3.0, 4.0]), np.array([[2.0], [3.0], [4.0]])
    show("mean of (3,) minus (3, 1), all predictions right", np.mean((prices - column) ** 2))
    miss = np.array([1.0, 1.0, 1.0, 10.0])
    show("errors 1, 1, 1, 10: mean magnitude, mse", np.abs(miss).mean(), errors.mse(miss, np.zeros(4)))


def logarithms():
    p = np.array([0.99, 0.9, 0.5, 0.1, 0.01])
    show("-log p of 0.99, 0.9, 0.5, 0.1, 0.01", -np.log(p))
    show("-1/p of the same", -1 / p)
    product, rows = 1.0, 0
    while product > 0:
        product, rows = product * 0.1, rows + 1
    show("rows until the product of 0.1 is 0 in float64", rows)
    show("sum of -log 0.1 over 1,000 rows", -1000 * np.log(0.1))
    show("log 2, log 3, log 10", np.log([2, 3, 10]))
    show("-log of 1e-12, of 1e-7", -np.log([1e-12, 1e-7]))


def examples():
    probs = np.array([[0.7, 0.2, 0.1], [0.1, 0.6, 0.3]])
    targets = encoding.one_hot(np.array([0, 2]), 3)
    show("-log 0.7, -log 0.3, their mean", -np.log([0.7, 0.3]), entropy.cross_entropy(probs, targets))
    soft = np.array([[0.8, 0.1, 0.1]])
    show("soft 0.8, 0.1, 0.1 against 0.7, 0.2, 0.1", entropy.cross_entropy(probs[:1], soft))
    show("the same against itself, its entropy", entropy.cross_entropy(soft, soft))
    show("minus log of the mixture", -np.log((probs[0] * soft[0]).sum()))


def sigmoids():
    z = np.array([-10.0, -5.0, -2.0, 0.0, 2.0])
    s = 1 / (1 + np.exp(-z))
    show("z", z)
    show("s", s)
    show("(s - 1)**2", (s - 1) ** 2)
    show("its slope in z", 2 * (s - 1) * s * (1 - s))
    show("-log s", [binary.bce_with_logits(np.array([value]), np.ones(1)) for value in z])
    show("its slope in z", s - 1)
    show("ratio of the slopes", 1 / (2 * s * (1 - s)))
    steepest = np.linspace(-4, 4, 800_001)
    slope = np.gradient((1 / (1 + np.exp(-steepest)) - 1) ** 2, steepest)
    show(
        "z and s where the squared error is steepest",
        steepest[slope.argmin()],
        1 / (1 + np.exp(-steepest[slope.argmin()])),
    )


def from_logits():
    logits = np.array([[2.0, 1.0, 0.0]])
    e = np.exp(logits)
    show("exp, sum, log of the sum", e, e.sum(), np.log(e.sum()))
    for label in range(3):
        show(
            f"loss of (2, 1, 0) with the class {label}",
            softmax_entropy.softmax_cross_entropy(logits, np.array([label])),
        )
    show("softmax, gradient for class 0", e / e.sum(), e / e.sum() - [1, 0, 0])
    far = np.array([[1000.0, 0.0]])
    show("loss of (1000, 0) with the class 1", softmax_entropy.softmax_cross_entropy(far, np.array([1])))
    with np.errstate(all="ignore"):
        p = np.exp(far - far.max()) / np.exp(far - far.max()).sum()
        show("finished softmax, its logarithm", p, -np.log(p[0, 1]))
    z = np.array([2.0, -1.0])
    pairs = np.stack([np.zeros(2), z], axis=1)
    t = np.array([1, 1])
    show(
        "one logit z against two logits (0, z)",
        binary.bce_with_logits(z, t),
        softmax_entropy.softmax_cross_entropy(pairs, t),
    )


def softmax_twice():
    for classes in (2, 3, 10):
        show(f"{classes} classes: least loss with two softmaxes", np.log(1 + (classes - 1) / np.e))
        for twice in (False, True):
            logits = torch.zeros(1, classes, dtype=torch.float64, requires_grad=True)
            output = torch.softmax(logits, dim=1) if twice else logits
            torch.nn.functional.cross_entropy(output, torch.tensor([0])).backward()
            show(f"  gradient at equal logits, twice={twice}", logits.grad[0, 0].item())


def torch_shapes():
    loss = torch.nn.CrossEntropyLoss()
    try:
        loss(torch.zeros(5, 6, 1), torch.zeros(3, dtype=torch.int64))
    except (RuntimeError, ValueError) as error:
        print("(5, 6, 1) against (3,):", type(error).__name__, error)
    print("(5, 6, 1) against (5, 1):", loss(torch.zeros(5, 6, 1), torch.zeros(5, 1, dtype=torch.int64)).item())
    logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]])
    print("classes 0 and -100:", loss(logits, torch.tensor([0, -100])).item())


if __name__ == "__main__":
    for part in (squared, logarithms, examples, sigmoids, from_logits, softmax_twice, torch_shapes):
        part()
