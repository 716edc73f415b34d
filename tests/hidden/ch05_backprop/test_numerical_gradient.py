"""Suite of ch05_backprop/numerical_gradient.

The docstring fixes the formula, so every correct solution has the same truncation error and only rounding may differ:
about 1e-16 * |f| / eps, below 1e-9 for the functions and the eps of 1e-5 here. With rtol 1e-6 and atol 1e-8 it never
decides; a one-sided difference is off by eps/2 times the second derivative, some 5e-6, and fails. Cases with a large
eps are exact in binary and use the default tolerances.
"""

import numpy as np

from grader.testing import case, check_close, check_true, check_unchanged

RTOL, ATOL = 1e-6, 1e-8


def square(z):
    return float(np.sum(z * z))


def cubes(z):
    return float(np.sum(z**3))


def entangled(z):
    """Every element's derivative depends on all the other elements."""
    weights = np.arange(1, z.size + 1).reshape(z.shape)
    return float(np.sin(np.sum(weights * z)) + np.prod(1.5 + np.tanh(z)))


@case(points=1, visibility="public", ko="한 수의 제곱에서 기울기가 맞다", en="is right for the square of one number")
def test_smallest(submission):
    x = np.array([3.0])
    check_close(submission.numerical_gradient(square, x), [6.0], rtol=RTOL, input={"f": "sum of z**2", "x": x})


@case(
    points=1,
    visibility="public",
    ko="큰 eps에서 중심 차분의 식과 정확히 같다",
    en="is exactly the central difference for a large eps",
    hint_ko="세제곱의 중심 차분은 3x² + eps² 입니다. 앞뒤로 똑같이 움직였는지, 무엇으로 나누었는지 보세요.",
    hint_en="The central difference of a cube is 3x² + eps². Look at how far you move to either side, and at what you "
    "divide by.",
)
def test_formula(submission):
    x = np.array([2.0, -1.0])
    shown = {"f": "sum of z**3", "x": x, "eps": 0.5}
    check_close(submission.numerical_gradient(cubes, x, eps=0.5), [12.25, 3.25], input=shown)
    check_close(submission.numerical_gradient(cubes, x, 0.25), [12.0625, 3.0625], input=shown | {"eps": 0.25})


@case(
    points=2,
    ko="원소들이 얽힌 함수에서도 원소마다 혼자 움직인다",
    en="moves one element at a time, also where all of them interact",
)
def test_interacting_elements(submission, reference, rng):
    for shape in ((1,), (5,), (2, 3), (3, 1, 2)):
        x = rng.uniform(-1.0, 1.0, size=shape)
        expected = reference.numerical_gradient(entangled, x)
        check_close(submission.numerical_gradient(entangled, x), expected, rtol=RTOL, atol=ATOL)


@case(
    points=1,
    ko="모양이 ()인 배열과 빈 배열에서 같은 모양을 돌려준다",
    en="returns the same shape for arrays of shape () and for empty ones",
)
def test_odd_shapes(submission):
    function = submission.numerical_gradient
    check_close(function(square, np.array(-2.0)), np.array(-4.0), rtol=RTOL)
    check_close(function(square, np.zeros((0, 3))), np.zeros((0, 3)))


@case(points=1, ko="정수 배열에서도 소수점 아래로 움직인다", en="takes steps below 1 in an array of integers")
def test_integers(submission):
    x = np.array([[3, -1, 0], [2, 4, -5]])
    check_close(submission.numerical_gradient(square, x), 2.0 * x, rtol=RTOL, atol=ATOL)


@case(
    points=1,
    ko="float32 배열도 float64로 바꾸어 재고 float64를 돌려준다",
    en="measures float32 arrays in float64 and returns float64",
)
def test_float32(submission, reference):
    # These numbers are the same in both types; the step of 1e-5 would not be, and the cubes still less.
    x = np.array([1.625, -0.375, 4.5], dtype=np.float32)
    expected = reference.numerical_gradient(cubes, x.astype(np.float64))
    check_close(submission.numerical_gradient(cubes, x), expected, rtol=RTOL, atol=ATOL)


@case(
    points=1,
    ko="전치된 배열처럼 메모리 순서가 다른 배열에서도 맞다",
    en="is right for arrays with another order in memory, such as transposed ones",
)
def test_memory_order(submission, reference, rng):
    x = rng.uniform(-1.0, 1.0, size=(4, 3)).T
    expected = reference.numerical_gradient(entangled, x)
    check_close(submission.numerical_gradient(entangled, x), expected, rtol=RTOL, atol=ATOL)


@case(
    points=1,
    ko="꺾인 점에서는 양쪽 기울기의 평균을 낸다",
    en="gives the mean of both slopes at a kink",
)
def test_kink(submission):
    def ramps(z):
        return float(np.sum(np.maximum(z, 0.0) * [1.0, 4.0, 8.0]))

    # At a kink both halves are straight lines: the difference is exact up to rounding.
    check_close(submission.numerical_gradient(ramps, np.array([0.0, 0.0, -1.0])), [0.5, 2.0, 0.0], rtol=1e-9, atol=1e-9)


@case(
    points=1,
    ko="x를 바꾸지 않고, 움직이지 않는 원소는 끝자리까지 그대로 둔다",
    en="leaves x alone, and every element that is not moved exactly as it was",
)
def test_unchanged(submission):
    x = np.array([[0.1, 0.7, 3.7], [-0.3, 1 / 3, 1e-7]])
    probes = []

    def spy(z):
        probes.append(z.copy())
        return square(z)

    result = check_unchanged(submission.numerical_gradient, spy, x)
    check_close(result, 2.0 * x, rtol=RTOL, atol=ATOL)
    for probe in probes:
        moved = -1 if np.shape(probe) != x.shape else int(np.count_nonzero(probe != x))
        check_true(
            moved in (0, 1),
            ko="f를 부를 때는 x와 모양이 같고 원소 하나만 다른 배열을 주어야 합니다.",
            en="f must be called with an array of the shape of x in which one element alone has moved.",
        )
        if moved:  # by the default of eps; rounding next to 3.7 makes 4e-16 of it
            check_close({"step": np.abs(probe - x).max()}, {"step": 1e-5}, rtol=1e-6, dtype="any")
