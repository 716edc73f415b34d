"""Suite of ch03_losses/one_hot.

The answers are zeros and ones, so every comparison is exact whatever its tolerance; the dtype must be float64.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_unchanged


@case(
    points=1,
    visibility="public",
    ko="클래스도 레이블도 하나이면 [[1.0]]이다",
    en="one label of one class gives [[1.0]]",
)
def test_smallest(submission):
    labels = np.array([0])
    check_close(submission.one_hot(labels, 1), [[1.0]], input={"labels": labels, "num_classes": 1})


@case(
    points=2,
    visibility="public",
    ko="행마다 제 레이블의 열에만 1이 있다",
    en="every row has its one in the column of its label",
)
def test_example(submission):
    labels = np.array([2, 0, 2])
    expected = [[0.0, 0.0, 1.0, 0.0], [1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]]
    check_close(submission.one_hot(labels, 4), expected, input={"labels": labels, "num_classes": 4})


@case(
    points=1,
    ko="열의 수는 데이터가 아니라 num_classes가 정한다",
    en="num_classes decides the number of columns, not the data",
)
def test_number_of_classes(submission, reference):
    labels = np.array([1, 0, 1])
    for classes in (2, 3, 7, 12):
        check_close(submission.one_hot(labels, classes), reference.one_hot(labels, classes))


@case(
    points=2,
    ko="레이블이 어떤 순서로 얼마나 많이 나오든 옳다",
    en="is right for labels in any order and number",
)
def test_random_labels(submission, reference, rng):
    for count, classes in ((1, 5), (4, 4), (5, 2), (23, 7), (3, 40)):
        labels = rng.integers(classes, size=count)
        check_close(submission.one_hot(labels, classes), reference.one_hot(labels, classes))
    # Not in the order of the numbers, and the first class does not come first.
    backwards = np.array([4, 3, 2, 1, 0])
    check_close(submission.one_hot(backwards, 5), np.eye(5)[::-1])


@case(
    points=1,
    ko="어떤 정수형의 레이블이든 받는다",
    en="accepts labels of any integer type",
    hint_ko="uint8 레이블로 계산한 수가 255를 넘지 않는지 확인하세요.",
    hint_en="Do you compute numbers above 255 from labels of type uint8?",
)
def test_integer_types(submission, reference):
    labels = np.array([6, 0, 3, 5, 1] * 9)
    for dtype in (np.uint8, np.int8, np.int32, np.uint16):
        result = submission.one_hot(labels.astype(dtype), 7)
        check_close(result, reference.one_hot(labels, 7))


@case(
    points=1,
    ko="클래스 수 이상인 레이블에는 ValueError를 낸다",
    en="raises ValueError for a label that is too large",
)
def test_too_large(submission):
    # The first spills into the next row when a position in the flattened matrix is computed from it.
    for labels in ([1, 3, 2], [0, 1, 3], [3], [0, 57]):
        check_raises(ValueError, submission.one_hot, np.array(labels), 3)
    check_raises(ValueError, submission.one_hot, np.array([1]), 1)


@case(points=1, ko="음수 레이블에는 ValueError를 낸다", en="raises ValueError for a negative label")
def test_negative(submission):
    for labels in ([0, -1, 1], [-1], [0, -3], [-57, 1]):
        check_raises(ValueError, submission.one_hot, np.array(labels), 3)


@case(
    points=1,
    ko="빈 배치를 받고, 일차원이 아니면 ValueError를 내며, 레이블을 바꾸지 않는다",
    en="accepts an empty batch, refuses labels that are not one-dimensional, leaves the labels alone",
)
def test_batches(submission):
    check_close(submission.one_hot(np.zeros(0, dtype=np.int64), 3), np.zeros((0, 3)))
    check_raises(ValueError, submission.one_hot, np.array([[0, 1], [2, 0]]), 3)
    check_raises(ValueError, submission.one_hot, np.array([[1], [2]]), 3)
    labels = np.array([2, 1, 2])
    result = check_unchanged(submission.one_hot, labels, 3)
    check_close(result, [[0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
