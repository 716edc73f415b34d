"""Suite of ch03_losses/softmax_cross_entropy.

A loss is a number: a NumPy scalar, an array of shape () and a Python float are all right, hence dtype="kind".
Tolerances: rtol 1e-7 and atol 1e-12. For logits of about 10 every formula, shifted or not, is within 1e-14; only the
cases about extremes judge the shift. float32: rtol 1e-4, a thousand roundings of 1e-7.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

LOGITS = np.array([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]])
LABELS = np.array([0, 2])
# From the definition, to 16 digits.
LOSS = 1.288725992000333


@case(
    points=1,
    visibility="public",
    ko="클래스가 둘이고 로짓이 같으면 손실은 log 2이다",
    en="two equal logits cost log 2",
)
def test_smallest(submission):
    logits, labels = np.array([[0.0, 0.0]]), np.array([1])
    result = submission.softmax_cross_entropy(logits, labels)
    _check_loss(result, np.log(2.0), input={"logits": logits, "labels": labels})


@case(
    points=2,
    visibility="public",
    ko="배치의 손실은 행마다 정답 로짓 하나를 골라 구한 값의 평균이다",
    en="the loss of a batch is the mean over rows, each with the logit of its own label",
)
def test_batch(submission):
    result = submission.softmax_cross_entropy(LOGITS, LABELS)
    _check_loss(result, LOSS, input={"logits": LOGITS, "labels": LABELS})


@case(
    points=2,
    visibility="public",
    ko="로짓이 ±10000이어도 값이 옳고 경고가 없다",
    en="is right, without a warning, for logits of ±10000",
    hint_ko="소프트맥스를 구한 뒤 로그를 취하지 말고, 둘을 합친 식에서 행의 최댓값을 빼세요.",
    hint_en="Do not take the logarithm of a finished softmax: merge the two and subtract the largest logit of the row.",
)
def test_extremes(submission):
    function = submission.softmax_cross_entropy
    logits = np.array([[1e4, -1e4], [1e4, 1e4]])
    results, names = [], []
    for labels in ([0, 0], [1, 1]):
        results.append(function(logits, np.array(labels)))
        names += getattr(function, "warnings", ())
    _check_loss(results[0], np.log(2.0) / 2, input={"logits": logits, "labels": [0, 0]})
    _check_loss(results[1], 1e4 + np.log(2.0) / 2, input={"logits": logits, "labels": [1, 1]})
    check_true(
        not names,
        ko="계산 도중 NumPy 경고가 나왔습니다. 큰 로짓의 exp가 넘쳤거나 0의 로그를 구했습니다.",
        en="NumPy warned during the computation: exp of a large logit overflowed, or the logarithm of 0 was taken.",
        input=logits,
        expected=(),
        actual=tuple(names),
    )


@case(
    points=1,
    ko="행마다 로짓의 크기가 크게 달라도 행마다 옳다",
    en="every row is right when the rows differ widely in size",
    hint_ko="뺄 최댓값은 배열 전체가 아니라 행마다 구합니다.",
    hint_en="The maximum to subtract is that of each row, not that of the whole array.",
)
def test_rows_of_unequal_size(submission, reference):
    function = submission.softmax_cross_entropy
    logits = np.array([[1e4, 9999.0, 9998.0], [0.5, 0.0, -0.5], [-1e4, -9999.0, -1e4]])
    for labels in (np.array([0, 1, 2]), np.array([2, 0, 1])):
        _check_loss(function(logits, labels), reference.softmax_cross_entropy(logits, labels))
    single = logits.astype(np.float32)
    _check_loss(function(single, labels), reference.softmax_cross_entropy(logits, labels), rtol=1e-4)


@case(
    points=1,
    ko="행과 클래스의 수가 서로 다른 배치에서 식과 같다",
    en="follows the formula for batches with unequal numbers of rows and classes",
)
def test_batches(submission, reference, rng):
    for rows, classes in ((1, 1), (1, 4), (6, 1), (2, 5), (7, 3), (4, 4), (13, 10)):
        logits, labels = rng.normal(scale=3.0, size=(rows, classes)), rng.integers(classes, size=rows)
        expected = reference.softmax_cross_entropy(logits, labels)
        _check_loss(submission.softmax_cross_entropy(logits, labels), expected)


@case(
    points=1,
    ko="정수 로짓과 여러 정수형의 레이블, float32를 받는다",
    en="accepts integer logits, labels of any integer type, and float32",
)
def test_dtypes(submission):
    function = submission.softmax_cross_entropy
    for dtype in (np.int64, np.int8, np.uint8, np.float32):
        _check_loss(function(LOGITS.astype(dtype), LABELS), LOSS, rtol=1e-4)
    _check_loss(function(LOGITS.astype(np.int32), LABELS), LOSS)
    for dtype in (np.uint8, np.int32):
        _check_loss(function(LOGITS, LABELS.astype(dtype)), LOSS)


@case(
    points=1,
    ko="모양이나 레이블의 범위가 맞지 않으면 ValueError를 낸다",
    en="raises ValueError for shapes that do not fit and labels out of range",
)
def test_bad_input(submission):
    function = submission.softmax_cross_entropy
    for labels in (
        np.array([0, 3]),
        np.array([-1, 2]),
        np.array([0, 1, 2]),
        np.array([0]),
        np.array([[0], [2]]),  # would broadcast
        np.array([[1, 0, 0], [0, 0, 1]]),  # one-hot
    ):
        check_raises(ValueError, function, LOGITS, labels)
    check_raises(ValueError, function, LOGITS[0], np.array([0, 2, 1]))
    check_raises(ValueError, function, LOGITS[:, :, np.newaxis], LABELS)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    result = check_unchanged(submission.softmax_cross_entropy, LOGITS - 1.5, LABELS)
    _check_loss(result, LOSS)


def _check_loss(actual, expected, *, rtol=1e-7, atol=1e-12, input=None):
    # Both tolerances by number: by default a loss that came as float32 would be judged as float32.
    check_close(actual, float(expected), rtol=rtol, atol=atol, dtype="kind", input=input)
