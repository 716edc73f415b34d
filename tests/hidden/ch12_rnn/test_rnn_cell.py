"""Suite of ch12_rnn/rnn_cell.

Tolerances: the defaults, float64 rtol 1e-7 and atol 1e-12, float32 1e-4 and 1e-6. The sums have at most nine terms of
about 1, whose rounding stays below 1e-14 in whatever order they are added, and tanh does not enlarge it. N, D and H
differ wherever the axis matters; where D = H on purpose, a transposed or exchanged weight has the right shape.
"""

import math

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

X = np.array([[1.0, 0.0], [0.0, 2.0]])
H_PREV = np.array([[0.0, 0.0, 0.0], [0.5, -0.5, 1.0]])
W_X = np.array([[1.0, 0.0, 2.0], [0.5, -1.0, 0.0]])
W_H = np.array([[1.0, 0.0, 0.0], [0.0, 2.0, 1.0], [0.5, 0.0, 0.0]])
B = np.array([0.0, 0.5, -1.0])
EXAMPLE = (X, H_PREV, W_X, W_H, B)
# By math.tanh, number by number: not by what the reference calls.
STATE = np.array([[math.tanh(z) for z in row] for row in ((1.0, 0.5, 1.0), (2.0, -2.5, -1.5))])
NAMES = ("x", "h_prev", "W_x", "W_h", "b")


@case(
    points=1,
    visibility="public",
    ko="입력 하나, 뉴런 하나인 층에서 새 상태가 맞다",
    en="gives the new state of a layer with one input and one unit",
)
def test_smallest(submission):
    arguments = tuple(np.array(value) for value in ([[2.0]], [[0.5]], [[1.0]], [[-3.0]], [0.25]))
    _check(submission, arguments, np.array([[math.tanh(2.0 - 1.5 + 0.25)]]))


@case(
    points=1,
    visibility="public",
    ko="두 행짜리 배치에서 손으로 계산한 값과 같다",
    en="gives the numbers worked out by hand for a batch of two rows",
)
def test_by_hand(submission):
    _check(submission, EXAMPLE, STATE)


@case(
    points=2,
    ko="행, 입력, 뉴런의 수가 어떻든 참조와 같다",
    en="agrees with the reference for any number of rows, inputs and units",
)
def test_sizes(submission, reference, rng):
    for n, d, h in ((1, 1, 3), (1, 4, 1), (3, 1, 2), (2, 5, 3), (4, 3, 5), (0, 3, 2)):
        arguments = _random(rng, n, d, h)
        _check(submission, arguments, reference.rnn_cell(*arguments))


@case(
    points=1,
    ko="입력과 상태의 크기가 같아 모양이 우연히 맞을 때에도 값이 옳다",
    en="the values are right when inputs and units are equal in number, where wrong products have the right shape",
)
def test_square(submission, reference, rng):
    arguments = _random(rng, 3, 3, 3)
    _check(submission, arguments, reference.rnn_cell(*arguments))


@case(
    points=1,
    ko="입력과 상태가 0이면 편향만 tanh를 지난다",
    en="with input and state 0, the bias alone passes tanh",
)
def test_bias_alone(submission, rng):
    _, _, W_x, W_h, _ = _random(rng, 2, 3, 4)
    b = np.array([0.5, -1.25, 0.0, 2.0])
    expected = np.array([[math.tanh(value) for value in b]] * 2)
    _check(submission, (np.zeros((2, 3)), np.zeros((2, 4)), W_x, W_h, b), expected)


@case(
    points=1,
    ko="가중합이 100만만큼 크거나 작아도 값이 옳고 경고가 없다",
    en="is right, without a warning, for weighted sums of a million to either side",
)
def test_extremes(submission):
    x = np.array([[1e6, 0.0], [-1e6, 800.0], [0.0, -30.0]])
    h_prev = np.array([[1.0, -1.0], [1.0, 1.0], [0.0, 0.5]])
    arguments = (x, h_prev, np.eye(2), np.array([[2.0, 0.0], [0.0, -1.0]]), np.zeros(2))
    # The weighted sums are (1000002, 1), (-999998, 799) and (0, -30.5): only one of them is not saturated.
    expected = np.array([[1.0, math.tanh(1.0)], [-1.0, 1.0], [0.0, -1.0]])
    for dtype in (np.float64, np.float32):
        function = submission.rnn_cell
        result = function(*(array.astype(dtype) for array in arguments))
        names = getattr(function, "warnings", ())
        check_close(result, expected.astype(dtype))
        check_true(
            "RuntimeWarning" not in names,
            ko="계산 도중 NumPy 경고가 나왔습니다. exp에 큰 수가 들어가 넘쳤거나 0으로 나누었습니다.",
            en="NumPy warned during the computation: exp of a large number, or a division by 0.",
            actual=names,
        )


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtypes(submission):
    single = tuple(array.astype(np.float32) for array in EXAMPLE)
    _check(submission, single, STATE.astype(np.float32))
    whole = tuple(np.array(value) for value in ([[1, 0]], [[1, -1]], [[1, 0], [3, 2]], [[0, 2], [1, 1]], [2, 0]))
    expected = np.array([[math.tanh(2.0), math.tanh(1.0)]])  # sums: 1 - 1 + 2 and 0 + 2 - 1 + 0
    _check(submission, whole, expected)
    _check(submission, tuple(array.astype(np.int8) for array in whole), expected)  # np.tanh would make float16 of them


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    for shapes in (
        ((4, 2), (1, 3), (2, 3), (3, 3), (3,)),  # one state for all rows: broadcasts
        ((1, 2), (4, 3), (2, 3), (3, 3), (3,)),
        ((4, 2), (3,), (2, 3), (3, 3), (3,)),
        ((4, 2), (4, 3), (3, 2), (3, 3), (3,)),  # W_x transposed
        ((4, 2), (4, 3), (2, 3), (3, 1), (3,)),  # broadcasts, too
        ((4, 2), (4, 5), (2, 3), (5, 3), (3,)),  # W_h not square
        ((4, 2), (4, 3), (2, 3), (3, 3), (1,)),
        ((4, 2), (4, 3), (2, 3), (3, 3), ()),
        ((4, 2), (4, 3), (2, 3), (3, 3), (4, 3)),
        ((2,), (1, 3), (2, 3), (3, 3), (3,)),
        ((5, 4, 2), (4, 3), (2, 3), (3, 3), (3,)),  # a whole sequence instead of one element
    ):
        check_raises(ValueError, submission.rnn_cell, *(np.ones(shape) for shape in shapes))


@case(
    points=1,
    ko="받은 배열을 바꾸지 않는다. 지난 상태도 그대로다",
    en="leaves its arguments as they were, the old state too",
)
def test_unchanged(submission):
    check_close(check_unchanged(submission.rnn_cell, *EXAMPLE), STATE)


def _random(rng, n, d, h):
    shapes = (n, d), (n, h), (d, h), (h, h), (h,)
    return tuple(rng.normal(size=shape) for shape in shapes)


def _check(submission, arguments, expected):
    shown = dict(zip(NAMES, arguments, strict=True))
    check_close(submission.rnn_cell(*arguments), expected, input=shown)
