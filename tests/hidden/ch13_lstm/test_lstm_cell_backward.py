"""Suite of ch13_lstm/lstm_cell_backward.

Tolerances: the defaults, float64 rtol 1e-7 and atol 1e-12, float32 1e-4 and 1e-6. Gradients are sums of a few dozen
products of factors of about 1, good to some 1e-14 in any order. check_grad compares with central differences at a
relative error of 1e-6; there are no kinks. The oracle of these differences is the suite's own forward pass, that of
one case is autograd on torch.nn.LSTMCell with copied weights. N, D and H differ wherever the axis matters; where D =
H on purpose, a forgotten transpose has the right shape.
"""

import numpy as np
import torch

from grader.testing import case, check_close, check_grad, check_true, check_unchanged, forbid

by_hand_only = forbid(
    "torch",
    "torch.autograd.grad",
    "torch.autograd.backward",
    ko="이 연습에서는 셀을 거슬러 가는 길을 직접 적습니다. torch는 쓸 수 없습니다.",
    en="You write the way back through the cell yourself here; torch is not allowed.",
)

NAMES = ("x", "h_prev", "c_prev", "W_x", "W_h", "b")


@case(
    points=1,
    visibility="public",
    ko="뉴런 하나의 셀에서 여섯 기울기가 맞다 (docstring의 예)",
    en="gives the six gradients of a cell of one unit (the example of the docstring)",
)
def test_smallest(submission):
    arguments = _arrays([[4.0]], [[1.0]], [[3.0]], [[0.0]], [[2.0]], [[0.0] * 4], [[1.0, 0.0, 0.5, -1.0]], [0.0] * 4)
    db = np.array([0.0, 0.9199743416, 0.9199743416, 0.7615941560])
    expected = ([[0.0]], [[0.5 * db[2] - db[3]]], [[0.9199743416]], [3 * db], [[0.0] * 4], db)
    _check(submission, arguments, _arrays(*expected))


@case(
    points=1,
    visibility="public",
    ko="표본 둘의 몫이 매개변수의 기울기에서 더해진다",
    en="the shares of two samples add up in the gradients of the parameters",
)
def test_two_samples(submission):
    # All sums are 0: i = f = o = 0.5, g = 0, c = c_prev / 2. Row 0 has c = 0, so tanh(c) = 0 with slope 1; there the
    # whole gradient in c is 2 + 8 / 2 = 6. Row 1 has c = 1 and no gradient in h: the 4 in c stays as it is.
    arguments = _arrays(
        [[8.0], [0.0]],
        [[2.0], [4.0]],
        [[1.0], [2.0]],
        [[1.0], [-1.0]],
        [[0.0], [2.0]],
        [[0.0] * 4],
        [[0.0] * 4],
        [0.0] * 4,
    )
    # dz is (0, 0, 6/2, 0) in row 0 and (0, 4 * 2 / 4, 4/2, 0) in row 1.
    expected = (
        [[0.0], [0.0]],
        [[0.0], [0.0]],
        [[3.0], [2.0]],
        [[0.0, 4.0, 7.0, 0.0]],
        [[0.0, -2.0, 1.0, 0.0]],
        [0.0, 2.0, 5.0, 0.0],
    )
    _check(submission, arguments, _arrays(*expected))


@case(
    points=2,
    ko="입력과 두 지난 상태의 기울기가 수치 미분과 같다",
    en="the gradients in the input and both old states agree with numerical differentiation",
)
def test_inputs_numerically(submission, rng):
    for n, d, h in ((3, 4, 2), (2, 3, 3)):
        _check_numerically(submission, _random(rng, n, d, h), ("x", "h_prev", "c_prev"))


@case(
    points=2,
    ko="가중치와 편향의 기울기가 수치 미분과 같다",
    en="the gradients in weights and bias agree with numerical differentiation",
)
def test_parameters_numerically(submission, rng):
    for n, d, h in ((5, 2, 3), (1, 3, 2)):
        _check_numerically(submission, _random(rng, n, d, h), ("W_x", "W_h", "b"))


@case(
    points=1,
    ko="손실이 은닉 상태나 셀 상태 하나에만 걸려 있어도 옳다",
    en="is right when the loss depends on the hidden state or on the cell state alone",
)
def test_one_share_alone(submission, rng):
    dh, dc, *rest = _random(rng, 3, 2, 4)
    for upstream in ((dh, np.zeros_like(dc)), (np.zeros_like(dh), dc)):
        arguments = (*upstream, *rest)
        _check(submission, arguments, _autograd(*arguments))


@case(
    points=1,
    ko="세 걸음을 이으면 torch.nn.LSTMCell을 펼친 자동 미분과 같다",
    en="chained over three steps agrees with autograd through torch.nn.LSTMCell",
)
def test_three_steps(submission, rng):
    _, _, x, h, c, W_x, W_h, b = _random(rng, 3, 2, 4)
    # The loss is weighted sums of all three hidden states and of the last cell state.
    dhs, xs = rng.normal(size=(3, 3, 4)), [x, *rng.normal(size=(2, 3, 2))]
    dc = rng.normal(size=(3, 4))
    cell = _torch_cell(W_x, W_h, b)
    starts = [torch.from_numpy(state).requires_grad_() for state in (h, c)]
    hidden, memory = starts
    loss = torch.zeros((), dtype=torch.float64)
    inputs = []  # the states before each step
    for x_t, dh in zip(xs, dhs, strict=True):
        inputs.append((hidden.detach().numpy().copy(), memory.detach().numpy().copy()))
        hidden, memory = cell(torch.from_numpy(x_t), (hidden, memory))
        loss = loss + (hidden * torch.from_numpy(dh)).sum()
    (loss + (memory * torch.from_numpy(dc)).sum()).backward()
    wanted = {"h_prev": starts[0].grad, "c_prev": starts[1].grad, "b": cell.bias_ih.grad}
    wanted |= {"W_x": cell.weight_ih.grad.T, "W_h": cell.weight_hh.grad.T}

    found = {name: np.zeros(wanted[name].shape) for name in ("W_x", "W_h", "b")}
    dh_later = np.zeros_like(h)
    for t in (2, 1, 0):
        grads = _named(submission.lstm_cell_backward(dhs[t] + dh_later, dc, xs[t], *inputs[t], W_x, W_h, b))
        dh_later, dc = np.asarray(grads["h_prev"]), np.asarray(grads["c_prev"])
        for name in ("W_x", "W_h", "b"):
            found[name] = found[name] + np.asarray(grads[name])
    found |= {"h_prev": dh_later, "c_prev": dc}
    for name in NAMES[1:]:
        check_close({name: found[name]}, {name: wanted[name].numpy().copy()})


@case(points=1, ko="float32는 float32로 남는다", en="float32 stays float32")
def test_float32(submission, rng):
    arguments = tuple(array.astype(np.float32) for array in _random(rng, 2, 3, 2))
    exact = _autograd(*(array.astype(np.float64) for array in arguments))
    _check(submission, arguments, tuple(array.astype(np.float32) for array in exact))


@case(
    points=1,
    ko="받은 배열을, 특히 dh와 dc를 바꾸지 않는다",
    en="leaves its arguments as they were, dh and dc in particular",
)
def test_unchanged(submission, rng):
    arguments = _random(rng, 3, 2, 2)
    grads = _named(check_unchanged(submission.lstm_cell_backward, *arguments))
    for name, wanted in zip(NAMES, _autograd(*arguments), strict=True):
        check_close({name: grads[name]}, {name: wanted})


def _arrays(*values):
    return tuple(np.array(value, dtype=np.float64) for value in values)


def _random(rng, n, d, h):
    """Return dh, dc, x, h_prev, c_prev, W_x, W_h and b."""
    shapes = ((n, h), (n, h), (n, d), (n, h), (n, h), (d, 4 * h), (h, 4 * h), (4 * h,))
    return tuple(rng.normal(size=shape) for shape in shapes)


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _forward(x, h_prev, c_prev, W_x, W_h, b):
    """Return h and c, one block of columns at a time."""
    units = c_prev.shape[1]

    def total(block):
        columns = slice(block * units, (block + 1) * units)
        return x @ W_x[:, columns] + h_prev @ W_h[:, columns] + b[columns]

    c = _sigmoid(total(1)) * c_prev + _sigmoid(total(0)) * np.tanh(total(2))
    return _sigmoid(total(3)) * np.tanh(c), c


def _check_numerically(submission, arguments, names):
    dh, dc, *rest = arguments
    grads = _named(submission.lstm_cell_backward(*arguments))
    for name in names:
        place = NAMES.index(name)

        def loss(value, place=place):
            h, c = _forward(*rest[:place], value, *rest[place + 1 :])
            return float(np.sum(dh * h) + np.sum(dc * c))

        check_grad(loss, grads[name], rest[place])


def _torch_cell(W_x, W_h, b):
    cell = torch.nn.LSTMCell(len(W_x), len(W_h), dtype=torch.float64)
    with torch.no_grad():
        for parameter, value in zip(cell.parameters(), (W_x.T, W_h.T, b, np.zeros_like(b)), strict=True):
            parameter.copy_(torch.from_numpy(np.ascontiguousarray(value)))
    return cell


def _autograd(dh, dc, x, h_prev, c_prev, W_x, W_h, b):
    """Return the six gradients by autograd through torch.nn.LSTMCell, in the order of NAMES."""
    cell = _torch_cell(W_x, W_h, b)
    x, h_prev, c_prev = (torch.from_numpy(array.copy()).requires_grad_() for array in (x, h_prev, c_prev))
    h, c = cell(x, (h_prev, c_prev))
    ((h * torch.from_numpy(dh)).sum() + (c * torch.from_numpy(dc)).sum()).backward()
    grads = (x.grad, h_prev.grad, c_prev.grad, cell.weight_ih.grad.T, cell.weight_hh.grad.T, cell.bias_ih.grad)
    return tuple(np.ascontiguousarray(grad.numpy()) for grad in grads)


def _check(submission, arguments, expected):
    shown = dict(zip(("dh", "dc", *NAMES), arguments, strict=True))
    grads = _named(submission.lstm_cell_backward(*arguments))
    for name, wanted in zip(NAMES, expected, strict=True):  # one by one: the sentence says which is wrong
        check_close({name: grads[name]}, {name: wanted}, input=shown)


def _named(returned):
    # Exact text keys only: a look-up would ask a key of the student's own class whether it is equal.
    is_named = type(returned) is dict and all(type(key) is str for key in returned)
    check_true(
        is_named and sorted(returned) == sorted(NAMES),
        ko='키가 "x", "h_prev", "c_prev", "W_x", "W_h", "b"인 dict를 돌려주어야 합니다.',
        en='the result must be a dict with the keys "x", "h_prev", "c_prev", "W_x", "W_h" and "b".',
        actual=returned,
    )
    return returned
