"""Suite of ch09_vanishing_gradients/gradient_norms.

The numerical cases measure every gradient by central differences of a loss that is written here, independently of the
reference. Their relative error is that of the difference: h**2 times the third derivative over the first, some 1e-9,
and rounding, 1e-16 * loss / h, some 1e-11 against norms above 1e-4; rtol 1e-5 leaves room for both. Elsewhere the
default of float64 (rtol 1e-7): products of at most a dozen layers carry some 1e-14. A norm of an underflowing deep
network is compared relative to itself (atol 0).
"""

from itertools import pairwise

import numpy as np

from grader.testing import case, check_close, check_raises, check_unchanged

FUNCTIONS = {
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: np.where(z > 0, z, 0.0),
    "identity": lambda z: z,
}
X, LABELS = np.array([[1.0, 2.0]]), np.array([0])
LAYERS = [
    (np.array([[1.0, -1.0], [1.0, 0.0]]), np.array([0.0, 0.0])),
    (np.array([[1.0, -1.0], [2.0, 3.0]]), np.array([0.0, 6.0])),
]


@case(
    points=1,
    visibility="public",
    ko="은닉층이 없는 신경망에서 노름 하나를 낸다",
    en="gives the one norm of a network without hidden layers",
)
def test_smallest(submission):
    # Equal logits: p = (1/2, 1/2), delta = (-1/2, 1/2), and the norm of the outer product is |x| * |delta|.
    x, labels, layers = np.array([[3.0, 4.0]]), np.array([0]), [(np.zeros((2, 2)), np.zeros(2))]
    shown = {"x": x, "labels": labels, "layers": layers}
    check_close(submission.gradient_norms(x, labels, layers), np.array([5 * np.sqrt(0.5)]), input=shown)


@case(
    points=1,
    visibility="public",
    ko="렐루 두 층에서 손으로 계산한 노름을 입력 쪽 층부터 낸다",
    en="gives the norms worked out by hand for two layers with ReLU, the layer next to the input first",
)
def test_by_hand(submission):
    shown = {"x": X, "labels": LABELS, "layers": LAYERS, "activation": "relu"}
    expected = np.array([np.sqrt(5.0), 3 * np.sqrt(0.5)])
    check_close(submission.gradient_norms(X, LABELS, LAYERS, activation="relu"), expected, input=shown)


@case(
    points=1,
    ko="시그모이드: 층마다 수치 미분으로 잰 노름과 같다",
    en="sigmoid: agrees with norms measured by numerical differentiation in every layer",
    hint_ko="시그모이드의 미분은 출력 h로 적으면 h(1 - h)입니다. z와 h를 섞지 않았는지 보세요.",
    hint_en="Written in its output h, the derivative of the sigmoid is h(1 - h). Do not mix up z and h.",
)
def test_sigmoid_numerically(submission, rng):
    _check_numerically(submission, *_network(rng, 5, (3, 5, 4, 2)), "sigmoid")
    # Square layers too: there a forgotten transpose has the right shape.
    _check_numerically(submission, *_network(rng, 3, (3, 3, 3, 3)), "sigmoid")


@case(
    points=1,
    ko="tanh와 항등 함수: 층마다 수치 미분으로 잰 노름과 같다",
    en="tanh and identity: agrees with norms measured by numerical differentiation in every layer",
)
def test_tanh_and_identity_numerically(submission, rng):
    for activation in ("tanh", "identity"):
        _check_numerically(submission, *_network(rng, 4, (2, 5, 3, 4)), activation)


@case(
    points=1,
    ko="렐루: 층마다 수치 미분으로 잰 노름과 같다",
    en="ReLU: agrees with norms measured by numerical differentiation in every layer",
)
def test_relu_numerically(submission, rng):
    while True:
        x, labels, layers = _network(rng, 4, (3, 6, 5, 3))
        # Units on both sides of the kink, and none nearer to it than a hundred steps of the difference.
        sums = _weighted_sums(x, layers, "relu")
        if all(np.abs(z).min() > 1e-2 and 0.2 < (z > 0).mean() < 0.8 for z in sums):
            break
    _check_numerically(submission, x, labels, layers, "relu")


@case(
    points=1,
    ko="열두 층에서도 층의 차례와 아주 작은 노름이 맞다",
    en="is right for twelve layers: the order of the layers, and norms that are next to nothing",
)
def test_deep(submission, reference, rng):
    x, labels, layers = _network(rng, 3, (4, 6, 5) * 4 + (3,))
    expected = reference.gradient_norms(x, labels, layers)
    # sigmoid is the default
    check_close(submission.gradient_norms(x, labels, layers), expected, atol=0.0)
    for activation in ("tanh", "relu", "identity"):
        expected = reference.gradient_norms(x, labels, layers, activation)
        check_close(submission.gradient_norms(x, labels, layers, activation), expected, atol=0.0)


@case(
    points=1,
    ko="표본을 두 번씩 넣어도 노름은 그대로다",
    en="the norms stay the same when every sample is there twice",
)
def test_batch_mean(submission, reference, rng):
    x, labels, layers = _network(rng, 3, (2, 4, 3))
    expected = reference.gradient_norms(x, labels, layers, "tanh")
    doubled = np.concatenate([x, x]), np.concatenate([labels, labels])
    check_close(submission.gradient_norms(*doubled, layers, "tanh"), expected)


@case(
    points=1,
    ko="가중합이 ±1000이고 로짓의 차이가 1만이어도 유한하며, 0에서 렐루의 미분은 0이다",
    en="stays finite for weighted sums of ±1000 and logits 10,000 apart, and takes the slope of ReLU at 0 as 0",
)
def test_extremes(submission):
    # The sigmoid saturates to 0 and 1: h = (1, 0), the first layer gets nothing. Logits (1e4, 0), label 1: certain
    # and wrong, delta = (1, -1), and W2's gradient is h outer delta.
    x, labels = np.array([[1000.0]]), np.array([1])
    layers = [
        (np.array([[1.0, -1.0]]), np.zeros(2)),
        (np.array([[1e4, 0.0], [5.0, -5.0]]), np.zeros(2)),
    ]
    check_close(submission.gradient_norms(x, labels, layers, "sigmoid"), np.array([0.0, np.sqrt(2.0)]))
    # Two rows with logits (1e4, 9e3) and (-1e4, -9e3), both certain and wrong: delta = (1, -1) / 2 and (-1, 1) / 2.
    rows, layer = np.array([[1.0], [-1.0]]), (np.array([[1e4, 9e3]]), np.zeros(2))
    check_close(submission.gradient_norms(rows, np.array([1, 0]), [layer], "tanh"), np.array([np.sqrt(2.0)]))
    # As the worked example, with a second unit whose weighted sum is exactly 0.
    layers = [(np.array([[1.0, 2.0], [1.0, -1.0]]), np.zeros(2)), LAYERS[1]]
    expected = np.array([np.sqrt(5.0), 3 * np.sqrt(0.5)])
    check_close(submission.gradient_norms(X, LABELS, layers, activation="relu"), expected)


@case(
    points=1,
    ko="모르는 활성화 함수에는 ValueError를 내고, float32를 받는다",
    en="raises ValueError for an unknown activation, and takes float32",
)
def test_names_and_float32(submission):
    single = [(W.astype(np.float32), b.astype(np.float32)) for W, b in LAYERS]
    expected = np.array([np.sqrt(5.0), 3 * np.sqrt(0.5)], dtype=np.float32)
    # Whether a norm of float32 numbers is float32 or float64 is up to the function that took it.
    returned = submission.gradient_norms(X.astype(np.float32), LABELS, single, "relu")
    check_close(returned, expected, dtype="kind", rtol=1e-4, atol=1e-6)
    for layers in (LAYERS, LAYERS[:1]):
        for name in ("swish", "ReLU", ""):
            check_raises(ValueError, submission.gradient_norms, X, LABELS, layers, name)


@case(
    points=1,
    ko="x, 레이블, 층의 배열을 바꾸지 않는다",
    en="leaves x, the labels and the arrays of the layers as they were",
)
def test_unchanged(submission, reference, rng):
    x, labels, layers = _network(rng, 4, (3, 2, 3))
    for activation in ("relu", "sigmoid", "tanh", "identity"):
        expected = reference.gradient_norms(x, labels, layers, activation)
        check_close(check_unchanged(submission.gradient_norms, x, labels, layers, activation), expected)


def _network(rng, n, sizes):
    layers = [(rng.normal(size=(d, m)) / np.sqrt(d), 0.5 * rng.normal(size=m)) for d, m in pairwise(sizes)]
    return rng.normal(size=(n, sizes[0])), rng.permutation(np.arange(n) % sizes[-1]), layers


def _weighted_sums(x, layers, activation):
    sums, h = [], x
    for W, b in layers[:-1]:
        sums.append(h @ W + b)
        h = FUNCTIONS[activation](sums[-1])
    return sums


def _loss(x, labels, layers, activation):
    h = FUNCTIONS[activation](_weighted_sums(x, layers, activation)[-1])
    logits = h @ layers[-1][0] + layers[-1][1]
    return np.mean(np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(x)), labels])


def _check_numerically(submission, x, labels, layers, activation, h=1e-5):
    norms = []
    for k, (W, b) in enumerate(layers):
        gradient = np.empty(W.shape)
        for index in np.ndindex(*W.shape):
            ends = []
            for step in (h, -h):
                moved = W.copy()
                moved[index] += step
                ends.append(_loss(x, labels, [*layers[:k], (moved, b), *layers[k + 1 :]], activation))
            gradient[index] = (ends[0] - ends[1]) / (2 * h)
        norms.append(np.sqrt(np.sum(gradient**2)))
    check_close(submission.gradient_norms(x, labels, layers, activation), np.array(norms), rtol=1e-5, atol=1e-9)
