"""Suite of ch13_lstm/lstm_forward.

Tolerances: the defaults, float64 rtol 1e-7 and atol 1e-12, float32 1e-4 and 1e-6. Weighted sums have at most a dozen
terms of about 1, good to some 1e-15. Random weights are scaled so that a rounding error does not grow along the at
most nine steps: the largest is then some 1e-14. The oracle goes row by row and unit by unit with the functions of
`math`. N, T, D and H differ wherever the axis matters.
"""

import math

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

# One unit that writes 1 when it reads 1 and keeps it (the docstring's example).
LATCH = (
    np.array([[[1.0], [0.0], [0.0]]]),
    np.array([[20.0, 0.0, 0.0, 0.0]]),
    np.zeros((1, 4)),
    np.array([-10.0, 2.0, 10.0, 0.0]),
)
LATCH_H = np.array([[[0.3807875438], [0.3534105577], [0.3251601833]]])
LATCH_C = np.array([[[0.999954598], [0.8808024859], [0.7758536537]]])
NAMES = ("x", "W_x", "W_h", "b", "h0", "c0")


@case(
    points=1,
    visibility="public",
    ko="한 걸음짜리 시퀀스에서 두 상태가 맞다",
    en="gives both states for a sequence of one step",
)
def test_one_step(submission):
    # All sums are 0 but that of g: i = f = o = 0.5, g = tanh(1).
    arguments = (np.array([[[1.0]]]), np.array([[0.0, 0.0, 1.0, 0.0]]), np.zeros((1, 4)), np.zeros(4))
    c = 0.5 * math.tanh(1.0)
    _check(submission, arguments, (np.array([[[0.5 * math.tanh(c)]]]), np.array([[[c]]])))


@case(
    points=1,
    visibility="public",
    ko="한 번 쓴 값이 걸음마다 망각 게이트만큼 남는다 (docstring의 예)",
    en="what was written once is kept by the forget gate at every step (the example of the docstring)",
)
def test_latch(submission):
    _check(submission, LATCH, (LATCH_H, LATCH_C))


@case(
    points=2,
    ko="시퀀스, 걸음, 입력, 뉴런의 수가 어떻든 식과 같다",
    en="follows the formula for any number of sequences, steps, inputs and units",
)
def test_sizes(submission, rng):
    for n, t, d, h in ((1, 2, 1, 1), (3, 1, 2, 4), (1, 5, 3, 2), (4, 3, 2, 5), (2, 9, 1, 3), (5, 4, 3, 1)):
        x, W_x, W_h, b, *_ = _random(rng, n, t, d, h)
        _check(submission, (x, W_x, W_h, b), _oracle(x, W_x, W_h, b, np.zeros((n, h)), np.zeros((n, h))))


@case(
    points=1,
    ko="주어진 h0과 c0에서 시작하고, 하나만 주면 나머지는 0이다",
    en="starts from h0 and c0, and from zeros where only one of them is given",
)
def test_initial_states(submission, rng):
    x, W_x, W_h, b, h0, c0 = _random(rng, 3, 4, 2, 5)
    zeros = np.zeros_like(h0)
    for hidden, cell in ((h0, c0), (h0, None), (None, c0)):
        expected = _oracle(x, W_x, W_h, b, zeros if hidden is None else hidden, zeros if cell is None else cell)
        result = submission.lstm_forward(x, W_x, W_h, b, h0=hidden, c0=cell)
        _compare(result, expected)
    _compare(submission.lstm_forward(x, W_x, W_h, b, h0, c0), _oracle(x, W_x, W_h, b, h0, c0))


@case(
    points=1,
    ko="두 토막으로 읽어도 마지막 두 상태를 이어 주면 결과가 같다",
    en="gives the same in two pieces, when both last states are handed on",
)
def test_pieces(submission, rng):
    x, W_x, W_h, b, h0, c0 = _random(rng, 2, 7, 3, 4)
    expected = _oracle(x, W_x, W_h, b, h0, c0)
    first = submission.lstm_forward(x[:, :3], W_x, W_h, b, h0, c0)
    _compare(first, tuple(states[:, :3] for states in expected))
    hs, cs = (np.asarray(states) for states in first)
    second = submission.lstm_forward(x[:, 3:], W_x, W_h, b, hs[:, -1].copy(), cs[:, -1].copy())
    _compare(second, tuple(states[:, 3:] for states in expected))


@case(
    points=1,
    ko="배치의 행은 서로를 보지 않는다",
    en="the rows of a batch do not see each other",
)
def test_rows(submission, rng):
    x, W_x, W_h, b, h0, c0 = _random(rng, 4, 4, 2, 3)
    expected = _oracle(x, W_x, W_h, b, h0, c0)
    for order in ([2, 0, 3, 1], [1]):
        result = submission.lstm_forward(x[order], W_x, W_h, b, h0[order], c0[order])
        _compare(result, tuple(states[order] for states in expected))


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtypes(submission):
    single = tuple(array.astype(np.float32) for array in LATCH)
    _check(submission, single, (LATCH_H.astype(np.float32), LATCH_C.astype(np.float32)))
    whole = tuple(
        np.array(value) for value in ([[[1], [2], [0]]], [[1, 0, -1, 2]], [[0, 1, 1, -1]], [0, 1, 0, -1], [[1]], [[-2]])
    )
    _check(submission, whole, _oracle(*(array.astype(np.float64) for array in whole)))


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    function = submission.lstm_forward
    weights = np.ones((2, 12)), np.ones((3, 12)), np.ones(12)
    fits = np.ones((4, 3))
    for shape in ((4, 2), (2,), (4, 5, 2, 1)):
        check_raises(ValueError, function, np.ones(shape), *weights)
    x = np.ones((4, 5, 2))
    for shape in ((1, 3), (3,), (4, 1), (5, 3), (3, 4), (1, 4, 3)):
        check_raises(ValueError, function, x, *weights, np.ones(shape), fits)
        check_raises(ValueError, function, x, *weights, fits, np.ones(shape))


@case(
    points=1,
    ko="받은 배열을, 특히 h0과 c0을 바꾸지 않는다",
    en="leaves its arguments as they were, h0 and c0 in particular",
)
def test_unchanged(submission, rng):
    arguments = _random(rng, 3, 4, 2, 2)
    _compare(check_unchanged(submission.lstm_forward, *arguments), _oracle(*arguments))


def _random(rng, n, t, d, h):
    """Return x, W_x, W_h, b, h0 and c0."""
    scale = 1 / math.sqrt(h)
    W_x, W_h = rng.normal(size=(d, 4 * h)), scale * rng.normal(size=(h, 4 * h))
    states = rng.uniform(-1, 1, size=(n, h)), rng.normal(size=(n, h))
    return rng.normal(size=(n, t, d)), W_x, W_h, rng.normal(size=4 * h), *states


def _sigmoid(z):
    return 1 / (1 + math.exp(-z))


def _oracle(x, W_x, W_h, b, h0, c0):
    rows, steps, _ = x.shape
    units = len(W_h)
    hs, cs = np.zeros((rows, steps, units)), np.zeros((rows, steps, units))
    for row in range(rows):
        h, c = [float(value) for value in h0[row]], [float(value) for value in c0[row]]
        for t in range(steps):
            z = [math.fsum([*(x[row, t] * W_x[:, k]), *(h * W_h[:, k]), b[k]]) for k in range(4 * units)]
            i, f, o = ([_sigmoid(value) for value in z[k * units : (k + 1) * units]] for k in (0, 1, 3))
            g = [math.tanh(value) for value in z[2 * units : 3 * units]]
            c = [f[j] * c[j] + i[j] * g[j] for j in range(units)]
            h = [o[j] * math.tanh(c[j]) for j in range(units)]
            hs[row, t], cs[row, t] = h, c
    return hs, cs


def _check(submission, arguments, expected):
    shown = dict(zip(NAMES, arguments, strict=False))
    _compare(submission.lstm_forward(*arguments), expected, shown)


def _compare(returned, expected, shown=None):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2,
        ko="lstm_forward는 (hs, cs) 두 배열을 돌려주어야 합니다.",
        en="lstm_forward must return the two arrays (hs, cs).",
        actual=returned,
    )
    # The cell states first, which the hidden states depend on; by name, so that the sentence says which is wrong.
    for name, place in (("cs", 1), ("hs", 0)):
        check_close({name: returned[place]}, {name: expected[place]}, input=shown)
