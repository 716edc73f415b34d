"""Print every measured number that the lesson quotes: `python content/ch05_backprop/figures/measure.py`.

Everything but the times at the end is the same on every run. Takes a few seconds.
"""

import time

import numpy as np
from reference import load

numerical_gradient = load("numerical_gradient").numerical_gradient
softmax_ce_backward = load("softmax_ce_backward").softmax_ce_backward
two_layer_gradients = load("two_layer_gradients").two_layer_gradients
Value = load("autograd_value").Value
NAMES = ("W1", "b1", "W2", "b2")


def difference_errors(steps, dtype=np.float64):
    """Return the errors of the one-sided and the central difference of exp at 1, relative to e, for each step."""
    one, h = dtype(1), np.asarray(steps, dtype)
    one_sided = (np.exp(one + h) - np.exp(one)) / h
    central = (np.exp(one + h) - np.exp(one - h)) / (2 * h)
    return np.abs(one_sided / np.e - 1), np.abs(central / np.e - 1)


def network(sizes, rows, seed):
    """Return x, labels and parameters of a two-layer network with He's initialisation (chapter 9)."""
    rng = np.random.default_rng(seed)
    inputs, hidden, classes = sizes
    params = {
        "W1": rng.normal(size=(inputs, hidden)) * np.sqrt(2 / inputs),
        "b1": 0.1 * rng.normal(size=hidden),
        "W2": rng.normal(size=(hidden, classes)) * np.sqrt(2 / hidden),
        "b2": 0.1 * rng.normal(size=classes),
    }
    return rng.normal(size=(rows, inputs)), rng.integers(0, classes, size=rows), params


def wrong_gradients(x, labels, params, *, keep_relu=True, lr=0.0, divide=False):
    """Return the gradients with one of three mistakes; with none of them they are right.

    The mistakes: the ReLU is not gone back through; W2 is updated with the learning rate ``lr`` before the gradient
    passes it; dense layers divide by N once more.
    """
    z1 = x @ params["W1"] + params["b1"]
    h = np.maximum(z1, 0)
    dlogits = softmax_ce_backward(h @ params["W2"] + params["b2"], labels)
    scale = 1 / len(x) if divide else 1.0
    grads = {"W2": h.T @ dlogits * scale, "b2": dlogits.sum(axis=0) * scale}
    dz1 = dlogits @ (params["W2"] - lr * grads["W2"]).T
    if keep_relu:
        dz1 = np.where(z1 > 0, dz1, 0)
    return grads | {"W1": x.T @ dz1 * scale, "b1": dz1.sum(axis=0) * scale}


def measured_gradients(x, labels, params):
    def loss_in(name):
        return lambda value: float(two_layer_gradients(x, labels, params | {name: value})[0])

    return {name: numerical_gradient(loss_in(name), params[name]) for name in NAMES}


def relative_errors(analytic, numerical):
    """Return |a - n| / max(1e-8, |a| + |n|) of every parameter, by name."""
    return {
        name: np.abs(analytic[name] - numerical[name])
        / np.maximum(1e-8, np.abs(analytic[name]) + np.abs(numerical[name]))
        for name in NAMES
    }


def gradient_checks():
    """Return relative errors of all parameters for the right gradients and for three mistakes."""
    batch = network((4, 6, 3), 8, seed=1)
    measured = measured_gradients(*batch)
    candidates = {
        "correct": two_layer_gradients(*batch)[1],
        "through updated W2 (lr 0.1)": wrong_gradients(*batch, lr=0.1),
        "divided by N twice": wrong_gradients(*batch, divide=True),
        "ReLU forgotten": wrong_gradients(*batch, keep_relu=False),
    }
    return {title: relative_errors(grads, measured) for title, grads in candidates.items()}


def change_by_updated_weights(lr):
    """Return how far dW1 is off, as a share of its length, when the gradient goes through an updated W2."""
    batch = network((20, 30, 5), 32, seed=2)
    right, wrong = wrong_gradients(*batch)["W1"], wrong_gradients(*batch, lr=lr)["W1"]
    return np.linalg.norm(wrong - right) / np.linalg.norm(right)


def training_losses(lr, mistake, steps=100):
    """Return the loss before each step and after the last, of full-batch training on five overlapping clusters."""
    rng = np.random.default_rng(5)
    centers, labels = rng.normal(size=(5, 20)), rng.integers(0, 5, size=200)
    x = centers[labels] + 1.5 * rng.normal(size=(200, 20))
    _, _, params = network((20, 30, 5), 1, seed=4)
    losses = [float(two_layer_gradients(x, labels, params)[0])]
    for _ in range(steps):
        grads = wrong_gradients(x, labels, params, **mistake)
        params = {name: params[name] - lr * grads[name] for name in NAMES}
        losses.append(float(two_layer_gradients(x, labels, params)[0]))
    return losses


def best_time(action, repeats):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def main():
    steps = 10.0 ** -np.arange(1, 13)
    print("relative error of the slope of exp at 1:  h, one-sided, central")
    for h, *errors in zip(steps, *difference_errors(steps), strict=True):
        print(f"  {h:.0e}  {errors[0]:.1e}  {errors[1]:.1e}")
    fine = 10.0 ** np.arange(-12, 0, 0.01)
    for dtype in (np.float64, np.float32):
        one_sided, central = difference_errors(fine, dtype)
        # The median over a tenth of a decade, for single values are lucky or unlucky in their rounding.
        smooth = [np.median(e[: len(e) // 10 * 10].reshape(-1, 10), axis=1) for e in (one_sided, central)]
        for title, error in zip(("one-sided", "central"), smooth, strict=True):
            best = np.nanargmin(error)
            print(f"  {dtype.__name__}, {title}: best near h = {fine[best * 10 + 5]:.0e}, error {error[best]:.0e}")
        print(f"  {dtype.__name__}, central near h = 1e-05: error {np.median(central[650:750]):.0e}")

    a, b = Value(2.0), Value(-3.0)
    c = a * b
    d = c + a
    y = d**2
    y.backward()
    print("graph:", {name: (v.data, v.grad) for name, v in zip("abcdy", (a, b, c, d, y), strict=True)})

    x = np.array([[1.0, 2.0]])
    params = {
        "W1": np.array([[1.0, -1.0, 1.0], [0.5, 0.0, -1.0]]),
        "b1": np.zeros(3),
        "W2": np.array([[1.0, 0.0], [2.0, -1.0], [0.0, 1.0]]),
        "b2": np.array([0.0, 2.0]),
    }
    loss, grads = two_layer_gradients(x, np.array([1]), params)
    stepped, _ = two_layer_gradients(x, np.array([1]), {name: params[name] - 0.1 * grads[name] for name in NAMES})
    print(f"two layers: loss {loss:.4f}, after a step with 0.1 {stepped:.4f}, gradients", grads)
    print("softmax (2, 1, 0), label 0:", softmax_ce_backward(np.array([[2.0, 1.0, 0.0]]), np.array([0])))

    for title, errors in gradient_checks().items():
        by_name = ", ".join(f"{name} {errors[name].max():.1e}" for name in NAMES)
        print(f"gradient check, {title}: largest relative error {by_name}")
    for lr in (0.01, 0.1, 1.0):
        print(f"updated W2, lr {lr}: dW1 off by {change_by_updated_weights(lr):.2%}")

    for lr in (0.1, 1.0):
        curves = {"correct": {}, "updated W2": {"lr": lr}, "ReLU forgotten": {"keep_relu": False}}
        for title, mistake in curves.items():
            losses = training_losses(lr, mistake)
            shown = ", ".join(f"{losses[step]:.4g}" for step in (0, 10, 100))
            print(f"training with lr {lr}, {title}: loss before, after 10 and after 100 steps {shown}")

    near_kink = numerical_gradient(lambda z: float(np.maximum(z, 0).sum()), np.array([1e-6]))
    print("ReLU measured at 1e-6 with a step of 1e-5:", near_kink)

    batch = network((64, 32, 10), 32, seed=3)
    count = sum(value.size for value in batch[2].values())
    back = best_time(lambda: two_layer_gradients(*batch), 200)
    numeric = best_time(lambda: measured_gradients(*batch), 1)
    print(f"{count} parameters, {2 * count} forward passes")
    print(f"backpropagation {1e3 * back:.2f} ms, measured {numeric:.2f} s: {numeric / back:.0f} times as long")


if __name__ == "__main__":
    main()
