"""Suite of ch01_perceptron/xor_network.

Any parameters that give the truth table are right, so the cases judge what the network does and never compare
with the reference's numbers. A weighted sum within 1e-6 of 0, relative to its weights and bias, counts as 0:
that is ten times what float32 weights lose by rounding (1e-7), so rounding never decides an output.
"""

from itertools import product

import numpy as np

from grader.testing import case, check_true

TABLE = {(0, 0): 0, (0, 1): 1, (1, 0): 1, (1, 1): 0}
SHAPES = {"W1": (2, 2), "b1": (2,), "w2": (2,), "b2": ()}


@case(
    points=1,
    visibility="public",
    ko="W1, b1, w2, b2의 모양이 정해진 대로이다",
    en="W1, b1, w2 and b2 have the shapes that are asked for",
)
def test_shapes(submission):
    for (name, wanted), array in zip(SHAPES.items(), _parameters(submission), strict=True):
        check_true(
            array.shape == wanted,
            ko=f"{name}의 모양은 {array.shape}입니다. {wanted}이어야 합니다.",
            en=f"{name} has the shape {array.shape}, expected {wanted}.",
            expected=wanted,
            actual=array.shape,
        )


@case(
    points=1,
    visibility="public",
    ko="(1, 0)에서는 켜지고 (0, 0)에서는 꺼진다",
    en="fires for (1, 0) and not for (0, 0)",
)
def test_first_input(submission):
    _check_outputs(_parameters(submission), [(0, 0), (1, 0)])


@case(
    points=3,
    visibility="public",
    ko="입력이 하나만 1이면 켜지고 둘 다 1이면 꺼진다",
    en="fires for one 1 and not for two",
)
def test_two_ones(submission):
    _check_outputs(_parameters(submission), [(0, 1), (1, 0), (1, 1)])


@case(points=1, ko="(0, 1)에서는 켜지고 (0, 0)에서는 꺼진다", en="fires for (0, 1) and not for (0, 0)")
def test_second_input(submission):
    _check_outputs(_parameters(submission), [(0, 0), (0, 1)])


@case(
    points=2,
    ko="은닉층을 지난 네 점은 직선 하나로 나눌 수 있다",
    en="behind the hidden layer one line can separate the four points",
)
def test_hidden_layer(submission):
    W1, b1, _, _ = _parameters(submission)
    points = np.array([_layer(corner, W1, b1.ravel()) for corner in TABLE])
    wanted = np.array(list(TABLE.values()))
    # These weights and biases give every separable function of two bits, so nothing is missed.
    lines = product((-1, 0, 1), (-1, 0, 1), (-1.5, -0.5, 0.5, 1.5))
    separable = any(np.array_equal(points @ (v1, v2) + c > 0, wanted == 1) for v1, v2, c in lines)
    check_true(
        separable,
        ko="은닉층의 출력에서도 XOR이 1인 점과 0인 점을 나누는 직선이 없습니다.",
        en="in the output of the hidden layer, too, no line separates the points where XOR is 1.",
        actual=points,
    )


@case(points=2, ko="부를 때마다 네 입력 모두에서 XOR이다", en="computes XOR on all four inputs at every call")
def test_every_call(submission):
    for _ in range(5):
        _check_outputs(_parameters(submission), TABLE)


def _check_outputs(parameters, corners):
    W1, b1, w2, b2 = parameters
    for x1, x2 in corners:
        hidden = _layer((x1, x2), W1, b1.ravel())
        output = int(_layer(hidden, w2.reshape(2, 1), b2.ravel())[0])
        wanted = TABLE[x1, x2]
        h1, h2 = (int(value) for value in hidden)
        check_true(
            output == wanted,
            ko=f"입력 ({x1}, {x2})에서 은닉층은 ({h1}, {h2}), 출력은 {output}입니다. XOR은 {wanted}이어야 합니다.",
            en=f"for the input ({x1}, {x2}) the hidden layer gives ({h1}, {h2}) and the output is {output}; "
            f"XOR is {wanted}.",
            expected=wanted,
            actual=output,
        )


def _layer(x, W, b):
    """Return step(x @ W + b), with sums that only rounding keeps from 0 counted as 0."""
    size = np.maximum(np.maximum(np.abs(W).max(axis=0), np.abs(b)), np.finfo(float).tiny)
    W, b = W / size, b / size  # so that no weights are too large or too small to add up
    return np.asarray(x) @ W + b > 1e-6 * (np.abs(W).sum(axis=0) + np.abs(b))


def _parameters(submission):
    """Return the student's four parameters as float64 arrays with the right number of elements."""
    returned = submission.xor_parameters()
    check_true(
        type(returned) in (tuple, list) and len(returned) == len(SHAPES),
        ko="xor_parameters는 (W1, b1, w2, b2) 네 값을 돌려주어야 합니다.",
        en="xor_parameters must return the four values (W1, b1, w2, b2).",
        actual=returned,
    )
    arrays = [_numbers(value) for value in returned]
    for (name, wanted), array in zip(SHAPES.items(), arrays, strict=True):
        check_true(
            array is not None and array.size == np.prod(wanted) and (name != "W1" or array.shape == wanted),
            ko=f"{name}: 모양이 {wanted}이고 값이 모두 유한한 수이어야 합니다.",
            en=f"{name} must consist of finite numbers and have the shape {wanted}.",
            expected=wanted,
            actual=returned,
        )
    return arrays


def _numbers(value):
    """Return a number, an array or nested lists of numbers as a float64 array; None for anything else.

    Exact types only: an object of the student's own is never asked what it is.
    """
    kind = type(value)
    if kind in (list, tuple):
        items = [_numbers(item) for item in value]
        alike = items and all(item is not None and item.shape == items[0].shape for item in items)
        return np.array(items) if alike else None
    if kind in (int, float, np.ndarray) or issubclass(kind, np.number):
        array = np.asarray(value)
        if array.dtype.kind in "iuf" and np.isfinite(array).all():
            return array.astype(np.float64)
    return None
