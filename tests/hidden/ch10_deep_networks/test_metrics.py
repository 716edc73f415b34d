"""Suite of ch10_deep_networks/metrics.

Tolerances: counts are compared exactly. Accuracies and R^2 at the default of float64, rtol 1e-7 and atol 1e-12: sums of
at most 300 terms of about the same size lose some 1e-14. R^2 is 1 minus a quotient; where it is close to 1 or 0 the
absolute error of that difference is 1e-16 times the quotient. float32 data are exact multiples of powers of two.
"""

import numpy as np

from grader.testing import case, check_against, check_close, check_raises, check_true, check_unchanged

PREDICTED = np.array([2, 0, 1, 1])
LABELS = np.array([2, 0, 0, 1])
Y_PRED = np.array([2.0, 3.0, 5.0, 6.0])
Y_TRUE = np.array([1.0, 3.0, 5.0, 7.0])


@case(
    points=1,
    visibility="public",
    ko="예측 하나의 정확도는 맞으면 1, 틀리면 0이다",
    en="gives an accuracy of 1 or 0 for a single prediction",
)
def test_smallest(submission):
    check_close(submission.accuracy(np.array([3]), np.array([3])), 1.0, dtype="kind")
    check_close(submission.accuracy(np.array([0]), np.array([3])), 0.0, dtype="kind")


@case(
    points=1,
    visibility="public",
    ko="과제의 예에서 세 지표가 모두 맞는다",
    en="gives all three numbers of the docstring's examples",
)
def test_worked_examples(submission):
    check_close(submission.accuracy(PREDICTED, LABELS), 0.75, dtype="kind")
    _check_counts(submission.confusion_matrix(PREDICTED, LABELS, 3), [[1, 1, 0], [0, 1, 0], [0, 0, 1]])
    check_close(submission.r2_score(Y_PRED, Y_TRUE), 0.9, dtype="kind")


@case(
    points=2,
    ko="혼동 행렬의 행은 정답, 열은 예측이고 같은 쌍을 모두 센다",
    en="counts every pair in the confusion matrix: true classes in rows, predictions in columns",
    hint_ko="같은 칸을 두 번 세야 할 때 counts[labels, predicted] += 1이 무엇을 하는지 확인하세요.",
    hint_en="Look at what counts[labels, predicted] += 1 does where the same cell is to be counted twice.",
)
def test_confusion(submission, reference, rng):
    for rows, classes in ((2, 2), (9, 3), (40, 4), (300, 7)):
        labels = rng.integers(0, classes, size=rows)
        # Mostly right, and wrong to one side: the matrix is far from symmetric.
        predicted = np.where(rng.random(rows) < 0.6, labels, labels // 2)
        found = submission.confusion_matrix(predicted, labels, classes)
        _check_counts(found, reference.confusion_matrix(predicted, labels, classes))


@case(
    points=1,
    ko="클래스의 수는 데이터가 아니라 인자가 정한다",
    en="takes the number of classes from the argument, not from the data",
)
def test_absent_classes(submission):
    expected = np.zeros((4, 4))
    expected[0, 1] = expected[1, 1] = 1
    _check_counts(submission.confusion_matrix(np.array([1, 1]), np.array([0, 1]), 4), expected)
    _check_counts(submission.confusion_matrix(np.zeros(0, dtype=int), np.zeros(0, dtype=int), 2), np.zeros((2, 2)))
    _check_counts(submission.confusion_matrix(np.zeros(5, dtype=int), np.zeros(5, dtype=int), 1), [[5]])
    # 250 samples in one cell, and classes whose flat index 20 * 21 + 19 does not fit into eight bits.
    labels = np.concatenate([np.full(250, 20), [19, 3]]).astype(np.uint8)
    predicted = np.concatenate([np.full(250, 19), [20, 3]]).astype(np.uint8)
    expected = np.zeros((21, 21))
    expected[20, 19], expected[19, 20], expected[3, 3] = 250, 1, 1
    _check_counts(submission.confusion_matrix(predicted, labels, 21), expected)


@case(
    points=1,
    ko="정확도는 클래스의 크기와 상관없이 맞은 표본의 비율이다",
    en="gives the share of right samples, however unequal the classes are",
)
def test_accuracy(submission, reference, rng):
    # Nine of ten samples belong to class 0; one integer dtype or two.
    pairs = []
    for rows, dtypes in ((3, "ii"), (10, "ll"), (53, "Bl"), (200, "hB")):
        labels = np.where(rng.random(rows) < 0.9, 0, rng.integers(1, 4, size=rows)).astype(dtypes[1])
        predicted = np.where(rng.random(rows) < 0.7, labels, 0).astype(dtypes[0])
        pairs.append((predicted, labels))
    check_against(submission.accuracy, reference.accuracy, pairs, dtype="kind")


@case(
    points=1,
    ko="R²는 정답의 평균을 기준으로 오차를 잰다",
    en="measures errors against the mean of the true values",
)
def test_r2(submission, reference, rng):
    pairs = []
    for rows, offset, noise in ((2, 0.0, 0.1), (5, 3.0, 0.5), (30, -20.0, 1.0), (200, 100.0, 0.2)):
        y_true = rng.normal(size=rows) * 2.0 + offset
        pairs.append((0.7 * y_true + 0.4 * offset + 0.3 + noise * rng.normal(size=rows), y_true))
    check_against(submission.r2_score, reference.r2_score, pairs, dtype="kind")


@case(
    points=1,
    ko="평균만 말하는 예측의 R²는 0이고, 그보다 나쁘면 음수다",
    en="gives 0 for always saying the mean and a negative number for worse",
)
def test_r2_baseline(submission):
    check_close(submission.r2_score(np.full(4, 4.0), Y_TRUE), 0.0, dtype="kind")
    check_close(submission.r2_score(Y_TRUE, Y_TRUE), 1.0, dtype="kind")
    # Perfectly correlated and yet useless: shifted, turned round, doubled.
    check_close(submission.r2_score(Y_TRUE + 10.0, Y_TRUE), -19.0, dtype="kind")
    check_close(submission.r2_score(8.0 - Y_TRUE, Y_TRUE), -3.0, dtype="kind")
    check_close(submission.r2_score(2.0 * Y_TRUE, Y_TRUE), 1.0 - 84.0 / 20.0, dtype="kind")


@case(
    points=1,
    ko="모양, 클래스, 상수인 정답이 맞지 않으면 ValueError를 낸다",
    en="raises ValueError for shapes and classes that do not fit and for constant true values",
)
def test_bad_input(submission):
    for function, first, second, rest in (
        (submission.accuracy, PREDICTED, LABELS, ()),
        (submission.confusion_matrix, PREDICTED, LABELS, (3,)),
        (submission.r2_score, Y_PRED, Y_TRUE, ()),
    ):
        # NumPy would broadcast the first two pairs.
        check_raises(ValueError, function, first[:, np.newaxis], second, *rest)
        check_raises(ValueError, function, first[:1], second, *rest)
        check_raises(ValueError, function, first[:3], second, *rest)
        check_raises(ValueError, function, first[:, np.newaxis], second[:, np.newaxis], *rest)
    check_raises(ValueError, submission.accuracy, PREDICTED[:0], LABELS[:0])
    for predicted, labels in (([0, -1], [0, 1]), ([0, 1], [-1, 1]), ([0, 3], [0, 1]), ([0, 1], [3, 1])):
        check_raises(ValueError, submission.confusion_matrix, np.array(predicted), np.array(labels), 3)
    # The mean of ten times 0.1 is not quite 0.1: the computed spread is not 0.
    for constant in (np.full(3, 5.0), np.full(10, 0.1), np.array([2.0]), np.zeros(0)):
        check_raises(ValueError, submission.r2_score, constant.copy(), constant)


@case(
    points=1,
    ko="정수는 float64로 계산하고 받은 배열을 바꾸지 않는다",
    en="computes integers in float64 and leaves its arguments as they were",
)
def test_dtypes_and_arguments(submission):
    small, large = np.array([200, 100, 0], dtype=np.uint8), np.array([0, 100, 200], dtype=np.uint8)
    check_close(check_unchanged(submission.r2_score, small, large), 1.0 - 80_000 / 20_000, dtype="kind")
    check_close(check_unchanged(submission.r2_score, Y_PRED, Y_TRUE.astype(int)), 0.9, dtype="kind")
    single = check_unchanged(submission.r2_score, Y_PRED.astype(np.float32), Y_TRUE.astype(np.float32))
    check_close(single, 0.9, dtype="kind", rtol=1e-5)
    check_close(check_unchanged(submission.accuracy, PREDICTED, LABELS), 0.75, dtype="kind")
    found = check_unchanged(submission.confusion_matrix, PREDICTED, LABELS, 3)
    _check_counts(found, [[1, 1, 0], [0, 1, 0], [0, 0, 1]])


def _check_counts(found, expected):
    check_close(found, np.asarray(expected).astype(np.int64), dtype="kind")
    check_true(
        type(found) is np.ndarray and found.dtype.itemsize >= 4,
        ko="혼동 행렬은 32비트 이상의 정수로 센 배열이어야 합니다.",
        en="the confusion matrix must be an array of integers of at least 32 bits",
    )
