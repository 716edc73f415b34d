"""Suite of ch01_perceptron/weighted_sum.

Tolerances: the default of float64 (rtol 1e-7, atol 1e-12). A sum has at most eight terms of about 1, whose
rounding stays below 1e-14 in whatever order they are added. The numbers of the other cases are sums of powers
of two and therefore exact in every order, in float32 as well.
"""

import numpy as np

from grader.testing import case, check_against, check_close, check_raises, check_unchanged

X = np.array([[2.0, -1.0, 0.5], [1.0, 1.0, 0.25]])
W = np.array([0.5, 2.0, -4.0])


@case(
    points=1,
    visibility="public",
    ko="입력이 하나뿐인 뉴런에서 곱에 편향을 더한다",
    en="multiplies and adds the bias with a single input",
)
def test_smallest(submission):
    check_close(submission.weighted_sum(np.array([2.0]), np.array([3.0]), 1.0), 7.0)


@case(
    points=1,
    visibility="public",
    ko="배치의 행마다 편향을 한 번 더한 값을 낸다",
    en="gives one value per row and adds the bias once to each",
)
def test_worked_batch(submission):
    check_close(submission.weighted_sum(X, W, 1.0), [-2.0, 2.5])


@case(
    points=2,
    ko="행과 입력의 수가 서로 다른 배치에서 식과 같다",
    en="follows the formula for batches with unequal numbers of rows and inputs",
)
def test_batches(submission, reference, rng):
    shapes = [(1, 1), (1, 4), (4, 1), (2, 3), (7, 2), (3, 7)]
    inputs = [(rng.normal(size=(n, d)), rng.normal(size=d), float(rng.normal())) for n, d in shapes]
    check_against(submission.weighted_sum, reference.weighted_sum, inputs)


@case(
    points=1,
    ko="표본 하나에는 배열이 아니라 수 하나를 낸다",
    en="gives a number, not an array of length 1, for a single sample",
)
def test_single_sample(submission):
    # A Python float is as good as a NumPy scalar here, hence "kind".
    check_close(submission.weighted_sum(X[0], W, 1.0), -2.0, dtype="kind")
    check_close(submission.weighted_sum(X[1], W, -0.5), 1.0, dtype="kind")


@case(points=1, ko="행이 없는 배치에는 빈 배열을 낸다", en="gives an empty array for a batch without rows")
def test_empty_batch(submission):
    check_close(submission.weighted_sum(np.zeros((0, 3)), W, 1.0), np.zeros(0))


@case(
    points=1,
    ko="정수 배열을 float64로 바꾸어 계산한다",
    en="promotes integer arrays to float64 before computing",
)
def test_integers(submission):
    x, w = np.array([[3, -1], [0, 2], [5, 5]]), np.array([2, 7])
    check_close(submission.weighted_sum(x, w, 1), [0.0, 15.0, 46.0])
    check_close(submission.weighted_sum(x, np.array([0.5, -0.25]), 1), [2.75, 0.5, 2.25])
    # 200 * 2 does not fit into eight bits.
    pixels, small = np.array([[200, 100], [0, 255]], dtype=np.uint8), np.array([2, 3], dtype=np.uint8)
    check_close(submission.weighted_sum(pixels, small, 1), [701.0, 766.0])


@case(points=1, ko="float32 배열의 결과는 float32이다", en="keeps float32 for float32 arrays")
def test_float32(submission):
    x, w = X.astype(np.float32), W.astype(np.float32)
    check_close(submission.weighted_sum(x, w, 1.0), np.array([-2.0, 2.5], dtype=np.float32))


@case(
    points=1,
    ko="모양이 맞지 않으면 ValueError를 낸다",
    en="raises ValueError for shapes that do not fit",
)
def test_wrong_shapes(submission):
    function = submission.weighted_sum
    check_raises(ValueError, function, np.ones((5, 3)), np.ones(4), 0.0)
    # The next four are shapes that NumPy would broadcast or multiply without a word.
    check_raises(ValueError, function, np.ones((5, 1)), np.ones(3), 0.0)
    check_raises(ValueError, function, np.ones(3), np.ones(1), 0.0)
    check_raises(ValueError, function, np.ones((5, 3)), np.ones((3, 1)), 0.0)
    check_raises(ValueError, function, np.ones((2, 5, 3)), np.ones(3), 0.0)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    result = check_unchanged(submission.weighted_sum, X, W, 0.25)
    check_close(result, [-2.75, 1.75])
