"""Suite of ch13_lstm/lstm_gates.

Tolerances: the defaults, float64 rtol 1e-7 and atol 1e-12, float32 1e-4 and 1e-6. The weighted sums have at most a
dozen terms of about 1, good to some 1e-15; both functions have slopes of at most 1. A sigmoid written as (1 +
tanh(z/2)) / 2 is exact to 1e-16 absolutely, which the atol allows for. The oracle adds up term by term with the
functions of `math`. N, D and H differ wherever the axis matters.
"""

import math

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

ONE = (
    np.array([[2.0]]),
    np.array([[1.0]]),
    np.array([[1.0, 0.0, 0.5, -1.0]]),
    np.array([[0.0, 1.0, -1.0, 2.0]]),
    np.array([-2.0, 1.0, 0.5, 0.0]),
)
# Two units: columns 0 and 1 belong to i, 2 and 3 to f, 4 and 5 to g, 6 and 7 to o.
TWO = (
    np.array([[1.0, 0.0], [0.0, 2.0]]),
    np.array([[0.0, 0.0], [1.0, -1.0]]),
    np.array([[0.0, 1.0, 2.0, -2.0, 0.5, 1.0, -1.0, 0.0], [1.0, 0.0, -1.0, 0.5, 0.0, -0.5, 1.0, 2.0]]),
    np.array([[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, -1.0], [1.0, 0.0, 0.0, 2.0, 0.0, 0.5, -1.0, 0.0]]),
    np.array([0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, -1.0]),
)
SUMS = np.array([[0.0, 1.0, 3.0, -1.0, 0.5, 1.0, -1.0, -1.0], [1.0, 1.0, -1.0, 0.0, 1.0, -1.5, 3.0, 2.0]])


@case(
    points=1,
    visibility="public",
    ko="수 하나를 읽는 뉴런 하나에서 네 신호가 맞다 (docstring의 예)",
    en="gives the four signals of one unit that reads one number (the example of the docstring)",
)
def test_smallest(submission):
    expected = tuple(np.array([[value]]) for value in (0.5, 0.8807970779778824, 0.46211715726000973, 0.5))
    _check(submission, ONE, expected)


@case(
    points=1,
    visibility="public",
    ko="뉴런 두 개, 표본 두 개에서 가중합의 이웃한 열이 한 게이트를 이룬다",
    en="neighbouring columns of the sum make one gate, for two units and two samples",
)
def test_by_hand(submission):
    _check(submission, TWO, _of_sums(SUMS))


@case(
    points=1,
    ko="네 구획이 i, f, g, o 차례다",
    en="the four blocks stand in the order i, f, g, o",
)
def test_order_of_blocks(submission):
    # Without input and state the bias alone decides, and each of its twelve numbers is different.
    b = np.linspace(-2.0, 2.5, 12)
    arguments = (np.zeros((2, 2)), np.zeros((2, 3)), np.ones((2, 12)), np.ones((3, 12)), b)
    _check(submission, arguments, _of_sums(np.tile(b, (2, 1))))


@case(
    points=2,
    ko="표본, 입력, 뉴런의 수가 어떻든 식과 같다",
    en="follows the formula for any number of samples, inputs and units",
)
def test_sizes(submission, rng):
    for n, d, h in ((1, 1, 1), (1, 3, 2), (4, 1, 3), (3, 5, 1), (5, 2, 4), (0, 3, 2), (2, 3, 12)):
        arguments = _random(rng, n, d, h)
        _check(submission, arguments, _oracle(*arguments))


@case(
    points=1,
    ko="지난 은닉 상태가 네 신호 모두에 들어간다",
    en="the old hidden state takes part in all four signals",
)
def test_old_state(submission, rng):
    _, h_prev, W_x, W_h, b = _random(rng, 3, 2, 4)
    arguments = (np.zeros((3, 2)), h_prev, W_x, W_h, b)
    _check(submission, arguments, _oracle(*arguments))


@case(
    points=1,
    ko="가중합이 100만만큼 크거나 작아도 값이 옳고 경고가 없다",
    en="is right, without a warning, for weighted sums of a million to either side",
)
def test_extremes(submission):
    sums = np.array([[1e6, -1e6, 1e6, -1e6, 1e6, -1e6, 1e6, -1e6], [-800.0, 800.0, 0.0, -90.0, -800.0, 0.0, 90.0, 0.0]])
    arguments = (np.eye(2), np.zeros((2, 2)), sums, np.zeros((2, 8)), np.zeros(8))
    top, bottom = (np.array(row) for row in ([1.0, 0.0], [0.0, 1.0]))
    expected = (
        np.array([top, bottom]),
        np.array([top, [0.5, 0.0]]),
        np.array([[1.0, -1.0], [-1.0, 0.0]]),
        np.array([top, [1.0, 0.5]]),
    )
    for dtype in (np.float64, np.float32):
        function = submission.lstm_gates
        result = function(*(array.astype(dtype) for array in arguments))
        names = getattr(function, "warnings", ())
        _compare(result, tuple(array.astype(dtype) for array in expected))
        check_true(
            "RuntimeWarning" not in names,
            ko="계산 도중 NumPy 경고가 나왔습니다. exp에 큰 수가 들어가 넘쳤거나 0으로 나누었습니다.",
            en="NumPy warned during the computation: exp of a large number, or a division by 0.",
            actual=names,
        )


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtypes(submission):
    single = tuple(array.astype(np.float32) for array in TWO)
    _check(submission, single, tuple(array.astype(np.float32) for array in _of_sums(SUMS)))
    whole = (np.array([[1, 2]]), np.array([[1]]), np.array([[1, 0, -1, 0], [0, 1, 1, -1]]), np.array([[-1, 0, 0, 3]]))
    whole = (*whole, np.array([0, -1, 0, 1]))
    _check(submission, whole, _of_sums(np.array([[0.0, 1.0, 1.0, 2.0]])))
    # np.tanh would make float16 of these.
    _check(submission, tuple(array.astype(np.int8) for array in whole), _of_sums(np.array([[0.0, 1.0, 1.0, 2.0]])))


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    for shapes in (
        ((4, 2), (5, 3), (2, 12), (3, 12), (12,)),  # unequal numbers of rows
        ((4, 2), (1, 3), (2, 12), (3, 12), (12,)),  # would broadcast
        ((4, 2), (4, 3), (12, 2), (12, 3), (12,)),  # the weights as torch keeps them
        ((4, 2), (4, 3), (2, 9), (3, 9), (9,)),  # three blocks
        ((4, 2), (4, 3), (2, 8), (3, 8), (8,)),  # blocks of another size than the state's
        ((4, 2), (4, 3), (2, 12), (3, 12), (1,)),
        ((4, 2), (4, 3), (2, 12), (3, 12), (1, 12)),
        ((4, 2), (4, 3), (2, 12), (3, 1), (12,)),
        ((4, 2), (4, 3), (2, 1), (3, 12), (12,)),
        ((1, 2), (4, 3), (2, 12), (3, 12), (12,)),
        ((4,), (4, 3), (2, 12), (3, 12), (12,)),
        ((2,), (4, 3), (2, 12), (3, 12), (12,)),
        ((4, 2), (3,), (2, 12), (3, 12), (12,)),
    ):
        check_raises(ValueError, submission.lstm_gates, *(np.ones(shape) for shape in shapes))


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    _compare(check_unchanged(submission.lstm_gates, *TWO), _of_sums(SUMS))


def _random(rng, n, d, h):
    shapes = ((n, d), (n, h), (d, 4 * h), (h, 4 * h), (4 * h,))
    return tuple(rng.normal(size=shape) for shape in shapes)


def _of_sums(sums):
    """Return the four signals that belong to weighted sums, whose columns stand in four blocks."""
    units = sums.shape[1] // 4
    signals = []
    for block, name in enumerate("ifgo"):
        function = math.tanh if name == "g" else lambda z: 1 / (1 + math.exp(-z))
        rows = [[function(z) for z in row[block * units : (block + 1) * units]] for row in sums]
        signals.append(np.array(rows).reshape(len(sums), units))
    return tuple(signals)


def _oracle(x, h_prev, W_x, W_h, b):
    sums = np.zeros((len(x), len(b)))
    for row, column in np.ndindex(*sums.shape):
        terms = [*(x[row] * W_x[:, column]), *(h_prev[row] * W_h[:, column]), b[column]]
        sums[row, column] = math.fsum(terms)
    return _of_sums(sums)


def _check(submission, arguments, expected):
    shown = dict(zip(("x", "h_prev", "W_x", "W_h", "b"), arguments, strict=True))
    _compare(submission.lstm_gates(*arguments), expected, shown)


def _compare(returned, expected, shown=None):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 4,
        ko="lstm_gates는 (i, f, g, o) 네 배열을 돌려주어야 합니다.",
        en="lstm_gates must return the four arrays (i, f, g, o).",
        actual=returned,
    )
    # One by one and by name: the sentence says which of the four is wrong.
    for name, got, wanted in zip("ifgo", returned, expected, strict=True):
        check_close({name: got}, {name: wanted}, input=shown)
