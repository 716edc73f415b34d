"""Suite of ch13_lstm/lstm_cell.

Tolerances: the defaults, float64 rtol 1e-7 and atol 1e-12, float32 1e-4 and 1e-6. The weighted sums have at most a
dozen terms of about 1, good to some 1e-15, and every function after them has slopes of about 1 at most. The oracle of
one case is torch.nn.LSTMCell with copied weights in float64, that of another goes unit by unit with the functions of
`math`. N, D and H differ wherever the axis matters.
"""

import math

import numpy as np
import torch

from grader.testing import case, check_close, check_raises, check_true, check_unchanged, forbid

by_hand_only = forbid(
    "torch",
    "torch.nn.LSTMCell",
    "torch.nn.LSTM",
    ko="이 연습에서는 LSTM 셀을 직접 만듭니다. torch는 쓸 수 없습니다.",
    en="You build the LSTM cell yourself here; torch is not allowed.",
)

ONE = (
    np.array([[2.0]]),
    np.array([[1.0]]),
    np.array([[-1.0]]),
    np.array([[1.0, 0.0, 0.5, -1.0]]),
    np.array([[0.0, 1.0, -1.0, 2.0]]),
    np.array([-2.0, 1.0, 0.5, 0.0]),
)
# Two units, two samples; the weighted sums are
# [[0, 1, 3, -1, 0.5, 1, -1, -1], [1, 1, -1, 0, 1, -1.5, 3, 2]]: i, i, f, f, g, g, o, o.
TWO = (
    np.array([[1.0, 0.0], [0.0, 2.0]]),
    np.array([[0.0, 0.0], [1.0, -1.0]]),
    np.array([[2.0, -1.0], [0.0, 3.0]]),
    np.array([[0.0, 1.0, 2.0, -2.0, 0.5, 1.0, -1.0, 0.0], [1.0, 0.0, -1.0, 0.5, 0.0, -0.5, 1.0, 2.0]]),
    np.array([[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, -1.0], [1.0, 0.0, 0.0, 2.0, 0.0, 0.5, -1.0, 0.0]]),
    np.array([0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, -1.0]),
)
TWO_C = np.array([[2.1362068323, 0.2878285198], [0.5567699411, 0.8382836042]])
TWO_H = np.array([[0.2615421953, 0.0753398944], [0.4815995041, 0.6032569281]])


@case(
    points=1,
    visibility="public",
    ko="뉴런 하나의 셀에서 두 상태가 맞다 (docstring의 예)",
    en="gives both states of a cell of one unit (the example of the docstring)",
)
def test_smallest(submission):
    _check(submission, ONE, (np.array([[-0.2857469496]]), np.array([[-0.6497384993]])))


@case(
    points=1,
    visibility="public",
    ko="뉴런 두 개, 표본 두 개에서 식을 따라간 값과 같다",
    en="gives the numbers of the formula for two units and two samples",
)
def test_by_hand(submission):
    _check(submission, TWO, (TWO_H, TWO_C))


@case(
    points=2,
    ko="가중치를 옮겨 준 torch.nn.LSTMCell과 같다",
    en="agrees with torch.nn.LSTMCell whose weights it is given",
)
def test_torch(submission, rng):
    for n, d, h in ((1, 1, 1), (3, 2, 5), (4, 5, 2), (6, 3, 3)):
        cell = torch.nn.LSTMCell(d, h, dtype=torch.float64)
        with torch.no_grad():
            for parameter in cell.parameters():
                parameter.copy_(torch.from_numpy(rng.normal(size=tuple(parameter.shape))))
        x, h_prev, c_prev = (rng.normal(size=shape) for shape in ((n, d), (n, h), (n, h)))
        with torch.no_grad():
            new = cell(torch.from_numpy(x), (torch.from_numpy(h_prev), torch.from_numpy(c_prev)))
            bias = (cell.bias_ih + cell.bias_hh).numpy()
        weights = (np.ascontiguousarray(W.detach().numpy().T) for W in (cell.weight_ih, cell.weight_hh))
        _check(submission, (x, h_prev, c_prev, *weights, bias), tuple(state.numpy() for state in new))


@case(
    points=1,
    ko="표본, 입력, 뉴런의 수가 어떻든 식과 같다",
    en="follows the formula for any number of samples, inputs and units",
)
def test_sizes(submission, rng):
    for n, d, h in ((1, 3, 2), (4, 1, 3), (3, 5, 1), (5, 2, 4), (0, 3, 2), (2, 3, 12)):
        arguments = _random(rng, n, d, h)
        _check(submission, arguments, _oracle(*arguments))


@case(
    points=1,
    ko="닫힌 입력 게이트와 열린 망각 게이트가 셀 상태를 그대로 지킨다",
    en="a closed input gate and an open forget gate keep the cell state as it is",
    hint_ko="열린 망각 게이트는 1입니다. 셀 상태는 1보다 크게 자랄 수도 있습니다.",
    hint_en="An open forget gate is 1. A cell state may also grow beyond 1.",
)
def test_memory(submission):
    c_prev = np.array([[3.0, -7.0, 0.25], [-0.5, 12.0, 0.0]])
    open_, shut = np.full(3, 60.0), np.full(3, -60.0)
    weights = np.zeros((1, 12)), np.zeros((3, 12))
    x, h_prev = np.array([[5.0], [-2.0]]), np.full((2, 3), 0.5)
    tanh = np.array([[math.tanh(c) for c in row] for row in c_prev])
    kept = x, h_prev, c_prev, *weights, np.concatenate([shut, open_, open_, open_])
    _check(submission, kept, (tanh, c_prev))
    hidden = x, h_prev, c_prev, *weights, np.concatenate([shut, open_, open_, shut])
    _check(submission, hidden, (np.zeros((2, 3)), c_prev))
    # Everything forgotten, and tanh(60) = 1 written.
    written = x, h_prev, c_prev, *weights, np.concatenate([open_, shut, open_, open_])
    _check(submission, written, (np.full((2, 3), math.tanh(1.0)), np.ones((2, 3))))
    # Nothing forgotten, and 1 added to what is there.
    added = x, h_prev, c_prev, *weights, np.concatenate([open_, open_, open_, open_])
    _check(submission, added, (np.array([[math.tanh(c + 1) for c in row] for row in c_prev]), c_prev + 1))


@case(
    points=1,
    ko="가중합이 100만만큼 크거나 작아도 값이 옳고 경고가 없다",
    en="is right, without a warning, for weighted sums of a million to either side",
)
def test_extremes(submission):
    x, h_prev, c_prev = np.array([[1.0], [-1.0]]), np.zeros((2, 1)), np.array([[2.0], [3.0]])
    arguments = (x, h_prev, c_prev, np.array([[1e6, -1e6, 1e6, 800.0]]), np.zeros((1, 4)), np.zeros(4))
    expected = np.array([[math.tanh(1.0)], [0.0]]), np.array([[1.0], [3.0]])
    for dtype in (np.float64, np.float32):
        function = submission.lstm_cell
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
    _check(submission, single, (TWO_H.astype(np.float32), TWO_C.astype(np.float32)))
    whole = tuple(
        np.array(value)
        for value in ([[1, 2]], [[1]], [[3]], [[1, 0, -1, 0], [0, 1, 1, -1]], [[-1, 0, 0, 3]], [0, -1, 0, 1])
    )
    expected = _oracle(*(array.astype(np.float64) for array in whole))
    _check(submission, whole, expected)
    _check(submission, tuple(array.astype(np.int8) for array in whole), expected)  # np.tanh would make float16 of them


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    for shapes in (
        ((4, 2), (4, 3), (1, 3), (2, 12), (3, 12), (12,)),  # would broadcast: one memory for all rows
        ((4, 2), (4, 3), (3,), (2, 12), (3, 12), (12,)),
        ((4, 2), (4, 3), (4, 1), (2, 12), (3, 12), (12,)),
        ((4, 2), (5, 3), (4, 3), (2, 12), (3, 12), (12,)),
        ((4, 2), (4, 3), (4, 3), (12, 2), (12, 3), (12,)),  # the weights as torch keeps them
        ((4, 2), (4, 3), (4, 3), (2, 8), (3, 8), (8,)),
        ((4, 2), (4, 3), (4, 3), (2, 12), (3, 12), (1,)),
        ((1, 2), (4, 3), (4, 3), (2, 12), (3, 12), (12,)),
        ((4, 2), (4, 3), (4, 3), (2, 1), (3, 12), (12,)),
        ((4, 2), (4, 3), (4, 3), (2, 12), (3, 1), (12,)),
        ((2,), (4, 3), (4, 3), (2, 12), (3, 12), (12,)),
        ((4,), (4, 3), (4, 3), (2, 12), (3, 12), (12,)),
        ((4, 2), (4,), (4,), (2, 16), (4, 16), (16,)),
    ):
        check_raises(ValueError, submission.lstm_cell, *(np.ones(shape) for shape in shapes))


@case(
    points=1,
    ko="받은 배열을, 특히 지난 셀 상태를 바꾸지 않는다",
    en="leaves its arguments as they were, the old cell state in particular",
)
def test_unchanged(submission):
    _compare(check_unchanged(submission.lstm_cell, *TWO), (TWO_H, TWO_C))


def _random(rng, n, d, h):
    shapes = ((n, d), (n, h), (n, h), (d, 4 * h), (h, 4 * h), (4 * h,))
    return tuple(rng.normal(size=shape) for shape in shapes)


def _sigmoid(z):
    return 1 / (1 + math.exp(-z))


def _oracle(x, h_prev, c_prev, W_x, W_h, b):
    rows, units = c_prev.shape
    h, c = np.zeros((rows, units)), np.zeros((rows, units))
    for row in range(rows):
        z = [math.fsum([*(x[row] * W_x[:, k]), *(h_prev[row] * W_h[:, k]), b[k]]) for k in range(4 * units)]
        for j in range(units):
            written = _sigmoid(z[j]) * math.tanh(z[2 * units + j])
            c[row, j] = _sigmoid(z[units + j]) * c_prev[row, j] + written
            h[row, j] = _sigmoid(z[3 * units + j]) * math.tanh(c[row, j])
    return h, c


def _check(submission, arguments, expected):
    shown = dict(zip(("x", "h_prev", "c_prev", "W_x", "W_h", "b"), arguments, strict=True))
    _compare(submission.lstm_cell(*arguments), expected, shown)


def _compare(returned, expected, shown=None):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2,
        ko="lstm_cell은 (h, c) 두 배열을 돌려주어야 합니다.",
        en="lstm_cell must return the two arrays (h, c).",
        actual=returned,
    )
    # The cell state first, which the hidden state depends on; by name, so that the sentence says which is wrong.
    for name, place in (("c", 1), ("h", 0)):
        check_close({name: returned[place]}, {name: expected[place]}, input=shown)
