"""Suite of ch03_losses/squared_errors.

A loss is a number: a NumPy scalar, an array of shape () and a Python float are all right, hence dtype="kind".
Tolerances: rtol 1e-7 and atol 1e-12. The terms of the sums are not negative, so nothing cancels and any order of
adding up is within 1e-14. The numbers of the case about dtypes are exact in float32 too.
"""

import numpy as np

from grader.testing import case, check_against, check_close, check_raises, check_unchanged

PREDICTED = np.array([[1.0, 2.0, 5.0], [0.0, -1.0, 2.0]])
TRUE = np.array([[1.0, 4.0, 4.0], [0.5, -1.0, 1.5]])
SHAPES = [(1,), (7,), (1, 4), (4, 1), (3, 5), (4, 4), (2, 3, 5)]


@case(
    points=1,
    visibility="public",
    ko="원소가 하나이면 둘 다 차이의 제곱이다",
    en="with a single element both are the square of the difference",
)
def test_smallest(submission):
    one, other = np.array([3.0]), np.array([[0.5]])
    results = submission.mse(one, np.array([5.0])), submission.sse(other, np.array([[0.0]]))
    _check_loss(results[0], 4.0, input={"y_pred": one, "y_true": np.array([5.0])})
    _check_loss(results[1], 0.25, input={"y_pred": other, "y_true": np.array([[0.0]])})


@case(
    points=1,
    visibility="public",
    ko="mse는 행이 아니라 모든 원소에 대한 평균이다",
    en="mse is the mean over all elements, not over the rows",
)
def test_mse_example(submission):
    _check_loss(submission.mse(PREDICTED, TRUE), 5.5 / 6, input={"y_pred": PREDICTED, "y_true": TRUE})


@case(
    points=1,
    visibility="public",
    ko="sse는 모든 원소의 제곱을 더한 수 하나이다",
    en="sse is one number, the sum of all squares",
)
def test_sse_example(submission):
    _check_loss(submission.sse(PREDICTED, TRUE), 5.5, input={"y_pred": PREDICTED, "y_true": TRUE})


@case(points=2, ko="어떤 모양에서든 mse가 식과 같다", en="mse follows the formula for arrays of any shape")
def test_mse_shapes(submission, reference, rng):
    check_against(submission.mse, reference.mse, _pairs(rng), rtol=1e-7, atol=1e-12, dtype="kind")


@case(points=1, ko="어떤 모양에서든 sse가 식과 같다", en="sse follows the formula for arrays of any shape")
def test_sse_shapes(submission, reference, rng):
    check_against(submission.sse, reference.sse, _pairs(rng), rtol=1e-7, atol=1e-12, dtype="kind")


@case(
    points=1,
    ko="정수는 빼기 전에 실수로 바꾸고 float32도 받는다",
    en="turns integers into floats before subtracting, and accepts float32",
)
def test_dtypes(submission):
    # 10 - 20 has no place in eight bits without a sign, and 91**2 = 8281 none in eight bits at all.
    predicted, true = np.array([10, 100]), np.array([20, 9])
    for dtype in (np.uint8, np.int16, np.int64, np.float32):
        first, second = predicted.astype(dtype), true.astype(dtype)
        results = submission.mse(first, second), submission.sse(first, second)
        _check_loss(results[0], 4190.5)
        _check_loss(results[1], 8381.0)
    _check_loss(submission.mse(np.array([1, 2]), np.array([0.5, 4.0])), 2.125)


@case(
    points=2,
    ko="모양이 다르면 브로드캐스팅하지 않고 ValueError를 낸다",
    en="raises ValueError for unequal shapes instead of broadcasting them",
    hint_ko="모양이 (4,)인 배열에서 (4, 1)인 배열을 빼면 모양이 어떻게 되는지 확인해 보세요.",
    hint_en="What is the shape of an array (4,) minus an array (4, 1)?",
)
def test_unequal_shapes(submission):
    # NumPy refuses only the last pair by itself.
    for first, second in (((4,), (4, 1)), ((3, 4), (4,)), ((3, 4), (1, 4)), ((1,), (5,)), ((2, 3), (3, 2))):
        for function in (submission.mse, submission.sse):
            check_raises(ValueError, function, np.ones(first), np.zeros(second))


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    results = check_unchanged(submission.mse, PREDICTED, TRUE), check_unchanged(submission.sse, TRUE, PREDICTED)
    _check_loss(results[0], 5.5 / 6)
    _check_loss(results[1], 5.5)


def _pairs(rng):
    return [(rng.normal(size=shape), rng.normal(size=shape)) for shape in SHAPES]


def _check_loss(actual, expected, *, rtol=1e-7, atol=1e-12, input=None):
    # Both tolerances by number: by default a loss that came as float32 would be judged as float32.
    check_close(actual, float(expected), rtol=rtol, atol=atol, dtype="kind", input=input)
