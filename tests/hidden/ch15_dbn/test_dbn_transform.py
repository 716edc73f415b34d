"""Suite of ch15_dbn/dbn_transform.

Tolerances: the defaults of float64 (rtol 1e-7, atol 1e-12) and float32 (rtol 1e-4, atol 1e-6). Sums have at most a
dozen terms of about 1; the slope of a sigmoid is at most 1/4, so layer upon layer the rounding gets no larger.
"""

from itertools import pairwise

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

LAYERS = [
    (np.array([[2.0, -1.0, 0.0], [0.0, 1.0, -2.0]]), np.array([0.5, -0.5]), np.array([-2.0, 0.0, 1.0])),
    (np.array([[4.0], [-2.0], [2.0]]), np.array([1.0, 0.0, -1.0]), np.array([-1.0])),
]


@case(
    points=1,
    visibility="public",
    ko="노드가 하나씩인 RBM 하나를 오르고 내려온다",
    en="goes up and down a single RBM of one unit each",
)
def test_smallest(submission):
    # Up: sigmoid(2 * 0.5 - 1) = sigmoid(0). Down: sigmoid(2 * 0.5 - 1 - 2) = sigmoid(-2).
    layers = [(np.array([[2.0]]), np.array([-3.0]), np.array([-1.0]))]
    half = np.array([[0.5]])
    check_close(submission.dbn_transform(half, layers), half, input={"X": half, "layers": layers})
    down = np.array([[0.1192029220221176]])
    check_close(submission.dbn_reconstruct(half, layers), down, input={"H": half, "layers": layers})


@case(
    points=1,
    visibility="public",
    ko="두 층의 특징이 손으로 계산한 값과 같다",
    en="gives the features worked out by hand for two layers",
)
def test_up_by_hand(submission):
    X = np.array([[1.0, 1.0], [0.0, 1.0]])
    # Weighted sums of the first layer: (0, 0, -1) and (-2, 1, -1); sigmoid(1) and so on to 16 digits.
    first = np.array([[0.5, 0.5, 0.2689414213699951], [0.1192029220221176, 0.7310585786300049, 0.2689414213699951]])
    shown = {"X": X, "layers": LAYERS}
    check_close(submission.dbn_transform(X, LAYERS, 1), first, input=shown | {"depth": 1})
    top = _sigmoid(first @ np.array([[4.0], [-2.0], [2.0]]) - 1)
    check_close(submission.dbn_transform(X, LAYERS), top, input=shown)


@case(
    points=2,
    ko="깊이마다 특징이 옳고, depth가 없으면 맨 위까지, 0이면 X까지 간다",
    en="is right at every depth, goes to the top without a depth and stays at X with 0",
    hint_ko="0은 거짓으로 읽힙니다. `depth or len(layers)`는 0을 어떻게 다룹니까?",
    hint_en="0 reads as false. What does `depth or len(layers)` make of 0?",
)
def test_depths(submission, reference, rng):
    for rows, sizes in ((5, (4, 3, 6, 2)), (1, (2, 5)), (0, (3, 2, 4)), (4, (3, 3, 3))):
        layers, X = _layers(rng, sizes), rng.uniform(size=(rows, sizes[0]))
        for depth in range(len(sizes)):
            expected = X if depth == 0 else reference.dbn_transform(X, layers, depth)
            check_close(submission.dbn_transform(X, layers, depth), expected)
        check_close(submission.dbn_transform(X, layers, depth=None), reference.dbn_transform(X, layers))


@case(
    points=1,
    visibility="public",
    ko="두 층을 내려온 값이 손으로 계산한 값과 같다",
    en="gives the values worked out by hand on the way down two layers",
)
def test_down_by_hand(submission):
    H = np.array([[1.0], [0.0]])
    # Weighted sums at the middle: (5, -2, 1) and (1, 0, -1).
    middle = _sigmoid(np.array([[5.0, -2.0, 1.0], [1.0, 0.0, -1.0]]))
    expected = _sigmoid(middle @ np.array([[2.0, 0.0], [-1.0, 1.0], [0.0, -2.0]]) + np.array([0.5, -0.5]))
    check_close(submission.dbn_reconstruct(H, LAYERS), expected, input={"H": H, "layers": LAYERS})


@case(
    points=2,
    ko="내려올 때 전치한 가중치와 가시 편향을 쓰며, 크기가 같은 층에서도 그렇다",
    en="uses transposed weights and visible biases on the way down, also where all layers have one size",
)
def test_down(submission, reference, rng):
    for rows, sizes in ((5, (4, 3, 6, 2)), (1, (2, 5)), (0, (3, 2, 4)), (4, (3, 3, 3))):
        layers = _layers(rng, sizes)
        for count in range(1, len(sizes)):
            H = rng.uniform(size=(rows, sizes[count]))
            expected = reference.dbn_reconstruct(H, layers[:count])
            check_close(submission.dbn_reconstruct(H, layers[:count]), expected)


@case(
    points=1,
    ko="가중합이 수천이어도 두 방향 모두 넘침이 없다",
    en="does not overflow in either direction for weighted sums of several thousand",
)
def test_extremes(submission):
    W = np.array([[4000.0, -4000.0], [-3000.0, 5000.0], [1.0, 0.0]])
    layers = [(W, np.array([0.0, 0.0, 0.5]), np.array([0.0, 0.0]))]
    X, H = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]), np.array([[1.0, 0.0], [0.0, 1.0]])
    check_close(submission.dbn_transform(X, layers), H)
    _check_quiet(submission.dbn_transform)
    half, more = 0.6224593312018546, 0.8175744761936437  # sigmoid(0.5), sigmoid(1.5)
    check_close(submission.dbn_reconstruct(H, layers), np.array([[1.0, 0.0, more], [0.0, 1.0, half]]))
    _check_quiet(submission.dbn_reconstruct)


@case(
    points=1,
    ko="정수와 불리언은 float64로 바꾸고 float32는 지키며, 인수를 바꾸지 않는다",
    en="promotes integers and booleans to float64, keeps float32, and leaves its arguments alone",
)
def test_dtypes_and_unchanged(submission, reference, rng):
    layers = _layers(rng, (3, 4, 2))
    single = [tuple(array.astype(np.float32) for array in layer) for layer in layers]
    bits = rng.integers(0, 2, size=(5, 3))
    for X, stack in (
        (bits, layers),
        (bits.astype(bool), layers),
        (rng.uniform(size=(5, 3)).astype(np.float32), single),
    ):
        for depth in (0, 1, 2):
            returned = check_unchanged(submission.dbn_transform, X, stack, depth)
            check_close(returned, reference.dbn_transform(X, stack, depth))
        H = X[:, :2]
        check_close(check_unchanged(submission.dbn_reconstruct, H, stack), reference.dbn_reconstruct(H, stack))


@case(
    points=1,
    ko="depth가 음수이거나 층의 수보다 크면 ValueError를 낸다",
    en="raises ValueError for a negative depth and for one above the number of layers",
)
def test_bad_depth(submission):
    X = np.array([[1.0, 0.0]])
    for depth in (3, -1, -2, 10):
        check_raises(ValueError, submission.dbn_transform, X, LAYERS, depth)


def _layers(rng, sizes):
    return [(rng.normal(size=(d, m)), rng.normal(size=d), rng.normal(size=m)) for d, m in pairwise(sizes)]


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _check_quiet(function):
    names = getattr(function, "warnings", ())
    check_true(
        not names,
        ko="계산 도중 NumPy 경고가 나왔습니다. 가중합이 크게 음수일 때 exp가 넘쳤습니다.",
        en="NumPy warned during the computation: exp overflowed for a weighted sum far below 0.",
        expected=(),
        actual=names,
    )
