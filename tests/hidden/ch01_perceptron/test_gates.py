"""Suite of ch01_perceptron/gates.

Any line that gives the truth table is right, so the cases judge what the neuron does and never compare with
the reference's numbers. A weighted sum within 1e-6 of 0, relative to its weights and bias, counts as 0: that
is ten times what float32 weights lose by rounding (1e-7), so rounding never decides (0.1 + 0.2 - 0.3 > 0).
"""

import numpy as np

from grader.testing import case, check_raises, check_true

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
TABLES = {"AND": (0, 0, 0, 1), "OR": (0, 1, 1, 1), "NAND": (1, 1, 1, 0)}


@case(points=2, visibility="public", ko="AND는 두 입력이 모두 1일 때만 1이다", en="AND is 1 for two ones only")
def test_and(submission):
    _check_gate(submission, "AND")


@case(points=2, visibility="public", ko="OR은 두 입력이 모두 0일 때만 0이다", en="OR is 0 for two zeros only")
def test_or(submission):
    _check_gate(submission, "OR")


@case(points=2, ko="NAND는 두 입력이 모두 1일 때만 0이다", en="NAND is 0 for two ones only")
def test_nand(submission):
    _check_gate(submission, "NAND")


@case(
    points=1,
    ko="가중치는 길이 2인 일차원 배열이고 편향은 수 하나이다",
    en="returns one-dimensional weights of length 2 and a bias that is a number",
)
def test_shapes(submission):
    for name in TABLES:
        w, b = _parameters(submission, name)
        check_true(
            w.shape == (2,) and b.shape == (),
            ko=f"{name}: w의 모양은 {w.shape}, b의 모양은 {b.shape}입니다. (2,)와 ()이어야 합니다.",
            en=f"{name}: w has the shape {w.shape} and b the shape {b.shape}, expected (2,) and ().",
        )


@case(
    points=2,
    ko="앞선 호출과 상관없이 같은 이름에는 늘 옳은 값을 낸다",
    en="answers rightly whatever was asked before",
)
def test_repeated_calls(submission):
    for name in ("NAND", "AND", "NAND", "OR", "AND", "OR", "NAND"):
        _check_gate(submission, name)


@case(
    points=1,
    ko="XOR과 그 밖의 이름에는 ValueError를 낸다",
    en="raises ValueError for XOR and every other name",
)
def test_unknown_names(submission):
    for name in ("XOR", "NOR", "and", ""):
        check_raises(ValueError, submission.gate_parameters, name)


def _check_gate(submission, name):
    """Fail at the first corner of the square where the neuron gives the wrong output."""
    w, b = _parameters(submission, name)
    for corner, wanted in zip(CORNERS, TABLES[name], strict=True):
        weighted = _weighted_sum(corner, w.ravel(), b.item())
        output = int(weighted > 0)
        x1, x2 = (int(value) for value in corner)
        check_true(
            output == wanted,
            ko=f"입력 ({x1}, {x2})에서 가중합이 {weighted:.6g}, 출력이 {output}입니다. "
            f"{name}에서는 {wanted}이어야 합니다.",
            en=f"for the input ({x1}, {x2}) the weighted sum is {weighted:.6g} and the output {output}; "
            f"{name} needs {wanted}.",
            expected=wanted,
            actual=output,
        )


def _weighted_sum(x, w, b):
    """Return the weighted sum, 0.0 where only rounding keeps it from 0."""
    size = max(np.abs(w).max(), abs(b), np.finfo(float).tiny)
    w, b = w / size, b / size  # so that no weights are too large or too small to add up
    weighted = float(x @ w + b)
    return weighted * size if abs(weighted) > 1e-6 * (np.abs(w).sum() + abs(b)) else 0.0


def _parameters(submission, name):
    """Return what the student's function gives for a name as two float64 arrays of two and of one element."""
    returned = submission.gate_parameters(name)
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2,
        ko=f"gate_parameters('{name}'): 가중치와 편향의 쌍 (w, b)을 돌려주어야 합니다.",
        en=f"gate_parameters('{name}') must return the pair (w, b) of weights and bias.",
        actual=returned,
    )
    w, b = map(_numbers, returned)
    check_true(
        w is not None and w.size == 2 and b is not None and b.size == 1,
        ko=f"gate_parameters('{name}'): w는 유한한 수 두 개, b는 유한한 수 하나이어야 합니다.",
        en=f"gate_parameters('{name}'): w must hold two finite numbers and b must be one.",
        actual=returned,
    )
    return w, b


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
