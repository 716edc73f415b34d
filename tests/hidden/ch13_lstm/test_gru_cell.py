"""Suite of ch13_lstm/gru_cell.

Tolerances: the defaults, float64 rtol 1e-7 and atol 1e-12, float32 1e-4 and 1e-6. The weighted sums have at most a
dozen terms of about 1, good to some 1e-15, and every function after them has slopes of about 1 at most. The oracle of
one case is torch.nn.GRUCell with copied weights in float64, that of another goes unit by unit with the functions of
`math`. N, D and H differ wherever the axis matters.
"""

import math

import numpy as np
import torch

from grader.testing import case, check_close, check_raises, check_true, check_unchanged, forbid

by_hand_only = forbid(
    "torch",
    "torch.nn.GRUCell",
    "torch.nn.GRU",
    ko="이 연습에서는 GRU 셀을 직접 만듭니다. torch는 쓸 수 없습니다.",
    en="You build the GRU cell yourself here; torch is not allowed.",
)

# Two units, two samples. In row 0 the sums of the candidate are (1, -0.5) and (2, 0), in row 1 (0, 2) and (-1, 1); the
# gates' sums are r: (0, 1), z: (-1, 0) in row 0 and r: (1, -3), z: (0.5, 1) in row 1.
TWO = (
    np.array([[1.0, 0.0], [0.0, 2.0]]),
    np.array([[2.0, 0.0], [-1.0, 1.0]]),
    np.array([[1.0, 0.0, -1.0, 1.0, 1.0, -0.5], [0.5, -1.5, 0.0, 0.5, 0.0, 1.0]]),
    np.array([[-0.5, 0.5, 0.0, -0.5, 1.0, 0.0], [-0.5, 0.5, 0.5, -0.5, 0.0, 1.0]]),
    np.array([0.0, 1.0, 0.0, 0.0, 0.0, 0.0]),
    np.array([0.0, -1.0, 0.0, 0.0, 0.0, 0.0]),
)
SUMS = (
    np.array([[0.0, 1.0, -1.0, 0.0, 1.0, -0.5], [1.0, -3.0, 0.5, 1.0, 0.0, 2.0]]),  # of the candidate: the input's part
    np.array([[2.0, 0.0], [-1.0, 1.0]]),  # the state's part of the candidate
)


@case(
    points=1,
    visibility="public",
    ko="뉴런 하나의 셀에서 새 상태가 맞다 (docstring의 예)",
    en="gives the new state of a cell of one unit (the example of the docstring)",
)
def test_smallest(submission):
    arguments = tuple(
        np.array(value)
        for value in ([[1.0]], [[2.0]], [[1.0, 0.0, 0.5]], [[0.0, 1.0, -1.0]], [-1.0, -1.0, 0.0], [0.0, -1.0, 1.0])
    )
    _check(submission, arguments, np.array([[1.0]]))


@case(
    points=1,
    visibility="public",
    ko="뉴런 두 개, 표본 두 개에서 식을 따라간 값과 같다",
    en="gives the numbers of the formula for two units and two samples",
)
def test_by_hand(submission):
    _check(submission, TWO, _two_states())


@case(
    points=2,
    ko="가중치를 옮겨 준 torch.nn.GRUCell과 같다",
    en="agrees with torch.nn.GRUCell whose weights it is given",
)
def test_torch(submission, rng):
    for n, d, h in ((1, 1, 1), (3, 2, 5), (4, 5, 2), (6, 3, 3)):
        cell = torch.nn.GRUCell(d, h, dtype=torch.float64)
        with torch.no_grad():
            for parameter in cell.parameters():
                parameter.copy_(torch.from_numpy(rng.normal(size=tuple(parameter.shape))))
            x, h_prev = rng.normal(size=(n, d)), rng.normal(size=(n, h))
            new = cell(torch.from_numpy(x), torch.from_numpy(h_prev))
        weights = (np.ascontiguousarray(W.detach().numpy().T) for W in (cell.weight_ih, cell.weight_hh))
        biases = (bias.detach().numpy().copy() for bias in (cell.bias_ih, cell.bias_hh))
        _check(submission, (x, h_prev, *weights, *biases), new.numpy().copy())


@case(
    points=1,
    ko="표본, 입력, 뉴런의 수가 어떻든 식과 같다",
    en="follows the formula for any number of samples, inputs and units",
)
def test_sizes(submission, rng):
    for n, d, h in ((1, 3, 2), (4, 1, 3), (3, 5, 1), (5, 2, 4), (0, 3, 2), (2, 3, 9)):
        arguments = _random(rng, n, d, h)
        _check(submission, arguments, _oracle(*arguments))


@case(
    points=1,
    ko="갱신 게이트가 1이면 옛 상태가, 0이면 후보가 남는다",
    en="an update gate of 1 leaves the old state, one of 0 the candidate",
)
def test_update_gate(submission):
    h_prev = np.array([[3.0, -2.0], [0.5, 0.0]])
    x, W_x, W_h = np.array([[4.0], [-1.0]]), np.zeros((1, 6)), np.zeros((2, 6))
    for z, expected in ((60.0, h_prev), (-60.0, np.full((2, 2), math.tanh(0.75)))):
        b_x = np.array([0.0, 0.0, z, z, 0.75, 0.75])
        _check(submission, (x, h_prev, W_x, W_h, b_x, np.zeros(6)), expected)


@case(
    points=1,
    ko="리셋 게이트는 상태의 가중합을, 편향까지 함께 곱한다",
    en="the reset gate multiplies the finished sum of the state, its bias included",
    hint_ko="리셋 게이트가 0이면 상태 쪽 편향 b_h도 후보에 들어가지 않습니다.",
    hint_en="With a reset gate of 0 not even the state's bias b_h reaches the candidate.",
)
def test_reset_gate(submission):
    h_prev, W_h = np.array([[1.0, -1.0]]), np.zeros((2, 6))
    W_h[:, 4:] = [[0.5, 1.0], [-0.25, 2.0]]
    b_h = np.array([0.0, 0.0, 0.0, 0.0, 0.5, -1.0])
    # The sums of the state are (0.5 + 0.25 + 0.5, 1 - 2 - 1) = (1.25, -2), those of the input 0.25.
    for r, sums in (((60.0, 60.0), (1.5, -1.75)), ((-60.0, -60.0), (0.25, 0.25)), ((0.0, 60.0), (0.875, -1.75))):
        b_x = np.array([*r, -60.0, -60.0, 0.25, 0.25])
        expected = np.array([[math.tanh(value) for value in sums]])
        _check(submission, (np.ones((1, 1)), h_prev, np.zeros((1, 6)), W_h, b_x, b_h), expected)


@case(
    points=1,
    ko="가중합이 100만만큼 크거나 작아도 값이 옳고 경고가 없다",
    en="is right, without a warning, for weighted sums of a million to either side",
)
def test_extremes(submission):
    arguments = (
        np.array([[1.0], [-1.0]]),
        np.array([[0.5], [0.25]]),
        np.array([[1e6, -1e6, 800.0]]),
        np.zeros((1, 3)),
        np.zeros(3),
        np.zeros(3),
    )
    expected = np.array([[1.0], [0.25]])  # all new, all old
    for dtype in (np.float64, np.float32):
        function = submission.gru_cell
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
    single = tuple(array.astype(np.float32) for array in TWO)
    _check(submission, single, _two_states().astype(np.float32))
    whole = tuple(
        np.array(value) for value in ([[1, 2]], [[1]], [[1, 0, -1], [0, 1, 1]], [[-1, 0, 3]], [0, -1, 1], [1, 1, -2])
    )
    _check(submission, whole, _oracle(*(array.astype(np.float64) for array in whole)))
    # A sum of 200 is no int8: wrapped round, it would close the update gate instead of opening it.
    large = ([[100, 100]], [[0]], [[0, 1, 0], [0, 1, 1]], [[-1, 0, 3]], [0, -1, 1], [1, 1, -2])
    expected = _oracle(*(np.array(value, dtype=np.float64) for value in large))
    _check(submission, tuple(np.array(value, dtype=np.int8) for value in large), expected)


@case(
    points=1,
    ko="모양이 맞지 않으면 ValueError를 내고, 받은 배열을 바꾸지 않는다",
    en="raises ValueError for shapes that do not fit, and leaves its arguments as they were",
)
def test_wrong_shapes_and_unchanged(submission):
    for shapes in (
        ((4, 2), (1, 3), (2, 9), (3, 9), (9,), (9,)),  # would broadcast: one state for all rows
        ((4, 2), (5, 3), (2, 9), (3, 9), (9,), (9,)),
        ((4, 2), (4, 3), (9, 2), (9, 3), (9,), (9,)),  # the weights as torch keeps them
        ((4, 2), (4, 3), (2, 12), (3, 12), (12,), (12,)),  # four blocks
        ((4, 2), (4, 3), (2, 9), (3, 9), (1,), (9,)),
        ((4, 2), (4, 3), (2, 9), (3, 9), (9,), (1,)),
        ((4, 2), (4, 3), (2, 9), (3, 9), (9,), (1, 9)),
        ((4, 2), (4, 3), (2, 1), (3, 9), (9,), (9,)),
        ((4, 2), (4, 3), (2, 9), (3, 1), (9,), (9,)),
        ((2,), (4, 3), (2, 9), (3, 9), (9,), (9,)),
        ((4,), (4, 3), (2, 9), (3, 9), (9,), (9,)),
        ((4, 2), (4,), (2, 12), (4, 12), (12,), (12,)),
    ):
        check_raises(ValueError, submission.gru_cell, *(np.ones(shape) for shape in shapes))
    check_close(check_unchanged(submission.gru_cell, *TWO), _two_states())


def _random(rng, n, d, h):
    shapes = ((n, d), (n, h), (d, 3 * h), (h, 3 * h), (3 * h,), (3 * h,))
    return tuple(rng.normal(size=shape) for shape in shapes)


def _sigmoid(z):
    return 1 / (1 + math.exp(-z))


def _state(r_sum, z_sum, n_input, n_state, h_prev):
    z = _sigmoid(z_sum)
    return (1 - z) * math.tanh(n_input + _sigmoid(r_sum) * n_state) + z * h_prev


def _two_states():
    gates, states = SUMS
    h_prev = TWO[1]
    return np.array(
        [
            [_state(g[j], g[2 + j], g[4 + j], s[j], h[j]) for j in range(2)]
            for g, s, h in zip(gates, states, h_prev, strict=True)
        ]
    )


def _oracle(x, h_prev, W_x, W_h, b_x, b_h):
    rows, units = h_prev.shape
    h = np.zeros((rows, units))
    for row in range(rows):
        s_x = [math.fsum([*(x[row] * W_x[:, k]), b_x[k]]) for k in range(3 * units)]
        s_h = [math.fsum([*(h_prev[row] * W_h[:, k]), b_h[k]]) for k in range(3 * units)]
        for j in range(units):
            k, m = units + j, 2 * units + j
            h[row, j] = _state(s_x[j] + s_h[j], s_x[k] + s_h[k], s_x[m], s_h[m], h_prev[row, j])
    return h


def _check(submission, arguments, expected):
    shown = dict(zip(("x", "h_prev", "W_x", "W_h", "b_x", "b_h"), arguments, strict=True))
    check_close(submission.gru_cell(*arguments), expected, input=shown)
