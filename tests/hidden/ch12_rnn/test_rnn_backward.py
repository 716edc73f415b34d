"""Suite of ch12_rnn/rnn_backward.

Tolerances: the defaults, float64 rtol 1e-7 and atol 1e-12, float32 1e-4 and 1e-6. Gradients are sums of a few dozen
products of at most seven factors of about 1, good to some 1e-14 in any order. check_grad compares with central
differences at a relative error of 1e-6; tanh has no kinks. The oracle of these differences is the suite's own forward
pass, that of one case is torch.nn.RNN with copied weights. N, T, D and H differ wherever the axis matters; where
D = H on purpose, a forgotten transpose has the right shape. By hand the states are simple numbers: the way back needs
nothing of the forward pass but its states, so that they need not come from one.
"""

import numpy as np
import torch

from grader.testing import case, check_close, check_grad, check_true, check_unchanged, forbid

by_hand_only = forbid(
    "torch",
    "torch.autograd.grad",
    "torch.autograd.backward",
    ko="이 연습에서는 시간을 거슬러 가는 길을 직접 적습니다. torch는 쓸 수 없습니다.",
    en="You write the way back through time yourself here; torch is not allowed.",
)

NAMES = ("x", "h0", "W_x", "W_h", "b")


@case(
    points=1,
    visibility="public",
    ko="한 걸음짜리 시퀀스에서 다섯 기울기가 맞다",
    en="gives the five gradients of a sequence of one step",
)
def test_one_step(submission):
    # Slope 1 - 0.6**2 = 0.64, dz = 5 * 0.64 = 3.2.
    arguments = _arrays([[[5.0]]], [[[2.0]]], [[-0.5]], [[[0.6]]], [[3.0]], [[0.25]])
    expected = _arrays([[[9.6]]], [[0.8]], [[6.4]], [[-1.6]], [3.2])
    _check(submission, arguments, dict(zip(NAMES, expected, strict=True)))


@case(
    points=1,
    visibility="public",
    ko="두 걸음짜리 시퀀스에서 손으로 거슬러 간 값과 같다 (docstring의 예)",
    en="gives the numbers found by hand for two steps (the example of the docstring)",
)
def test_two_steps(submission):
    arguments = _arrays([[[1.0], [2.0]]], [[[2.0], [-1.0]]], [[0.5]], [[[0.6], [0.8]]], [[3.0]], [[0.5]])
    expected = _arrays([[[2.6112], [2.16]]], [[0.4352]], [[1.0208]], [[0.8672]], [1.5904])
    _check(submission, arguments, dict(zip(NAMES, expected, strict=True)))


@case(
    points=1,
    ko="입력 가중치와 편향의 기울기가 모든 걸음에 걸친 합이다",
    en="the gradients in the input weights and the bias are sums over all steps",
)
def test_inputs_numerically(submission, rng):
    _check_numerically(submission, rng, (3, 4, 2, 3), ("W_x", "b"))


@case(
    points=2,
    ko="순환 가중치의 기울기가 수치 미분과 같다",
    en="the gradient in the recurrent weights agrees with numerical differentiation",
)
def test_recurrent_numerically(submission, rng):
    for sizes in ((2, 3, 3, 2), (1, 5, 1, 3)):
        _check_numerically(submission, rng, sizes, ("W_h",))


@case(
    points=1,
    ko="입력과 처음 상태의 기울기가 수치 미분과 같다",
    en="the gradients in the inputs and the first state agree with numerical differentiation",
)
def test_arguments_numerically(submission, rng):
    # As many inputs as units: a forgotten transpose has the right shape.
    for sizes in ((2, 4, 3, 3), (3, 2, 2, 4)):
        _check_numerically(submission, rng, sizes, ("x", "h0"))


@case(
    points=1,
    ko="손실이 마지막 상태에만 걸려 있어도 기울기가 첫 걸음까지 간다",
    en="the gradient reaches the first step also when the loss depends on the last state alone",
)
def test_last_state_only(submission, reference, rng):
    dhs, *others = _network(rng, 2, 6, 3, 4)
    dhs[:, :-1] = 0
    _check(submission, (dhs, *others), reference.rnn_backward(dhs, *others))
    dhs[:] = 0
    dhs[:, 2] = 1.0  # what comes after this step has no part in the loss
    _check(submission, (dhs, *others), reference.rnn_backward(dhs, *others))


@case(
    points=1,
    ko="같은 가중치의 torch.nn.RNN과 기울기가 같다",
    en="agrees with the gradients of torch.nn.RNN with the same weights",
)
def test_parity(submission, rng):
    for n, t, d, h in ((2, 5, 3, 4), (3, 7, 4, 2)):
        x, h0, W_x, W_h, _ = given = _given(rng, n, t, d, h)
        dhs = rng.normal(size=(n, t, h))
        _check(submission, (dhs, x, h0, _forward(*given), W_x, W_h), _torch_gradients(dhs, *given))


@case(
    points=1,
    ko="float32는 float32로 남는다",
    en="float32 stays float32",
)
def test_float32(submission, reference, rng):
    arguments = _network(rng, 3, 5, 2, 4)
    expected = {name: value.astype(np.float32) for name, value in reference.rnn_backward(*arguments).items()}
    _check(submission, tuple(array.astype(np.float32) for array in arguments), expected)


@case(
    points=1,
    ko="받은 배열을 바꾸지 않는다. dhs도 그대로다",
    en="leaves its arguments as they were, dhs too",
)
def test_unchanged(submission, reference, rng):
    arguments = _network(rng, 2, 4, 3, 2)
    _check_grads(check_unchanged(submission.rnn_backward, *arguments), reference.rnn_backward(*arguments))


def _arrays(*values):
    return tuple(np.array(value) for value in values)


def _forward(x, h0, W_x, W_h, b):
    states, h = [], h0
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        states.append(h)
    return np.stack(states, axis=1)


def _given(rng, n, t, d, h):
    """Return x, h0, W_x, W_h and b; small enough that few states are near 1 or -1, where all gradients vanish."""
    shapes = (n, t, d), (n, h), (d, h), (h, h), (h,)
    scales = 1.0, 0.7, d**-0.5, h**-0.5, 0.3
    return tuple(scale * rng.normal(size=shape) for shape, scale in zip(shapes, scales, strict=True))


def _network(rng, n, t, d, h):
    """Return the arguments of rnn_backward, with states of a forward pass."""
    x, h0, W_x, W_h, b = _given(rng, n, t, d, h)
    return rng.normal(size=(n, t, h)), x, h0, _forward(x, h0, W_x, W_h, b), W_x, W_h


def _check_numerically(submission, rng, sizes, names):
    n, t, _, h = sizes
    given = dict(zip(NAMES, _given(rng, *sizes), strict=True))
    dhs = rng.normal(size=(n, t, h))
    hs = _forward(**given)
    grads = _grads(submission.rnn_backward(dhs, given["x"], given["h0"], hs, given["W_x"], given["W_h"]))
    for name in names:

        def loss(value, name=name):
            return float(np.sum(dhs * _forward(**(given | {name: value}))))

        check_grad(loss, grads[name], given[name])


def _torch_gradients(dhs, x, h0, W_x, W_h, b):
    layer = torch.nn.RNN(W_x.shape[0], W_h.shape[0], batch_first=True, dtype=torch.float64)
    with torch.no_grad():
        layer.weight_ih_l0.copy_(torch.from_numpy(W_x.T.copy()))
        layer.weight_hh_l0.copy_(torch.from_numpy(W_h.T.copy()))
        layer.bias_ih_l0.copy_(torch.from_numpy(b))
        layer.bias_hh_l0.zero_()  # torch has two biases; the gradient is the same in both
    inputs, start = torch.tensor(x, requires_grad=True), torch.tensor(h0[np.newaxis], requires_grad=True)
    states, _ = layer(inputs, start)
    (states * torch.tensor(dhs)).sum().backward()
    return {
        "x": inputs.grad.numpy(),
        "h0": start.grad.numpy()[0],
        "W_x": layer.weight_ih_l0.grad.numpy().T,
        "W_h": layer.weight_hh_l0.grad.numpy().T,
        "b": layer.bias_ih_l0.grad.numpy(),
    }


def _check(submission, arguments, expected):
    shown = dict(zip(("dhs", "x", "h0", "hs", "W_x", "W_h"), arguments, strict=True))
    _check_grads(submission.rnn_backward(*arguments), expected, shown)


def _check_grads(returned, expected, shown=None):
    grads = _grads(returned)
    for name in NAMES:  # one by one: the sentence says which gradient is wrong
        check_close({name: grads[name]}, {name: expected[name]}, input=shown)


def _grads(returned):
    # Exact text keys only: a look-up would ask a key of the student's own class whether it is equal.
    check_true(
        type(returned) is dict and all(type(key) is str for key in returned) and sorted(returned) == sorted(NAMES),
        ko='rnn_backward는 키가 "x", "h0", "W_x", "W_h", "b"인 dict를 돌려주어야 합니다.',
        en='rnn_backward must return a dict with the keys "x", "h0", "W_x", "W_h" and "b".',
        actual=returned,
    )
    return returned
