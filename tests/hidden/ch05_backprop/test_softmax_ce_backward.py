"""Suite of ch05_backprop/softmax_ce_backward.

Tolerances: the defaults of check_close. In float64 (rtol 1e-7, atol 1e-12) a probability carries a few roundings of
1e-16; the subtraction of 1 keeps their absolute size. In float32 (rtol 1e-4, atol 1e-6) they are 1e-7.
"""

import numpy as np

from grader.testing import case, check_close, check_grad, check_raises, check_true, check_unchanged

LOGITS = np.log(np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]]))
LABELS = np.array([2, 0])
GRADIENT = np.array([[0.0625, 0.125, -0.1875], [-0.3125, 0.1875, 0.125]])


def mean_loss(logits, labels):
    shifted = logits - logits.max(axis=1, keepdims=True)
    rows = np.arange(len(labels))
    return float(np.mean(np.log(np.exp(shifted).sum(axis=1)) - shifted[rows, labels]))


@case(
    points=1,
    visibility="public",
    ko="행 하나에서 확률 빼기 정답이다",
    en="is probability minus target for a single row",
)
def test_smallest(submission):
    logits, labels = np.array([[0.0, 0.0]]), np.array([1])
    check_close(
        submission.softmax_ce_backward(logits, labels), [[0.5, -0.5]], input={"logits": logits, "labels": labels}
    )


@case(
    points=1,
    visibility="public",
    ko="배치에서는 평균 손실의 기울기이므로 행의 수로 나눈다",
    en="divides by the number of rows, as the gradient of a mean does",
)
def test_by_hand(submission):
    result = submission.softmax_ce_backward(LOGITS, LABELS)
    check_close(result, GRADIENT, input={"logits": LOGITS, "labels": LABELS})


@case(
    points=2,
    ko="평균 손실의 수치 미분과 같다",
    en="agrees with numerical differentiation of the mean loss",
)
def test_numerically(submission, rng):
    # Rows and classes differ in number, and every class is somebody's label.
    for rows, classes in ((1, 4), (3, 2), (5, 3), (2, 7)):
        logits = rng.normal(size=(rows, classes))
        labels = rng.permutation(np.arange(max(rows, classes)) % classes)[:rows]
        gradient = submission.softmax_ce_backward(logits, labels)
        check_grad(lambda z, labels=labels: mean_loss(z, labels), gradient, logits)


@case(
    points=1,
    ko="행마다 합이 0이고, 로짓에 같은 수를 더해도 달라지지 않는다",
    en="adds up to 0 in every row and does not change when a row of logits is shifted",
)
def test_shift(submission, reference, rng):
    logits, labels = rng.normal(size=(4, 3)), np.array([2, 0, 0, 1])
    shifted = logits + np.array([[100.0], [-30.0], [0.0], [5.0]])
    result = submission.softmax_ce_backward(shifted, labels)
    # Adding 100 costs the logits two digits: 1e-14 instead of 1e-16.
    check_close(result, reference.softmax_ce_backward(logits, labels))
    check_close(result.sum(axis=1), np.zeros(4), atol=1e-12)


@case(
    points=2,
    ko="로짓이 1만만큼 크거나 작아도, 한 배치에 섞여 있어도 값이 옳고 경고가 없다",
    en="is right, without a warning, for logits of ten thousand to either side in one batch",
)
def test_extremes(submission):
    function = submission.softmax_ce_backward
    logits = np.array([[1e4, 0.0, -1e4], [-1e4, -1e4, -1e4 - 1e3], [0.0, 1e4, 1e4], [-3e3, 2e3, 0.0]])
    labels = np.array([0, 1, 0, 0])
    expected = np.array([[0.0, 0.0, 0.0], [0.5, -0.5, 0.0], [-1.0, 0.5, 0.5], [-1.0, 1.0, 0.0]]) / 4
    for dtype in (np.float64, np.float32):
        result = function(logits.astype(dtype), labels)
        names = getattr(function, "warnings", ())
        check_close(result, expected.astype(dtype))
        check_true(
            "RuntimeWarning" not in names,
            ko="계산 도중 NumPy 경고가 나왔습니다. exp에 큰 양수가 들어갔거나 0으로 나누었습니다.",
            en="NumPy warned during the computation: exp of a large number, or a division by 0.",
            actual=names,
        )


@case(
    points=1,
    ko="정수 로짓은 float64가 되고 float32는 그대로이며, 레이블의 정수형은 무엇이든 좋다",
    en="integer logits become float64, float32 stays, and labels may be of any integer type",
)
def test_dtypes(submission, reference):
    whole = np.array([[2, -1, 0, 3], [0, 1, 1, -2]])
    expected = reference.softmax_ce_backward(whole.astype(np.float64), np.array([3, 1]))
    for dtype in (np.int64, np.int32, np.uint8):
        check_close(submission.softmax_ce_backward(whole, np.array([3, 1], dtype=dtype)), expected)
    single = LOGITS.astype(np.float32)
    check_close(submission.softmax_ce_backward(single, LABELS), GRADIENT.astype(np.float32))


@case(
    points=1,
    ko="범위를 벗어난 레이블과 맞지 않는 모양에 ValueError를 낸다",
    en="raises ValueError for labels out of range and shapes that do not fit",
)
def test_bad_input(submission):
    function = submission.softmax_ce_backward
    scores = np.zeros((3, 4))
    for labels in ([0, 4, 1], [0, -1, 1], [-4, 0, 0]):
        check_raises(ValueError, function, scores, np.array(labels))
    for labels in ([0, 1], [0, 1, 2, 3], [[0], [1], [2]]):  # the last is a column, which would broadcast
        check_raises(ValueError, function, scores, np.array(labels))
    check_raises(ValueError, function, scores, np.eye(4, dtype=int)[:3])  # one-hot: not what is asked for
    check_raises(ValueError, function, np.zeros(4), np.array([1]))


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    check_close(check_unchanged(submission.softmax_ce_backward, LOGITS, LABELS), GRADIENT)
