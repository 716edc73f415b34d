"""Suite of ch03_losses/bce_with_logits.

A loss is a number: a NumPy scalar, an array of shape () and a Python float are all right, hence dtype="kind".
Tolerances: rtol 1e-7 and atol 1e-12. log(1 + exp(-z)) loses what lies below 1e-16, where log1p keeps it: that is far
below the absolute tolerance, so both are right. float32: rtol 1e-4, a thousand roundings of 1e-7.
"""

import numpy as np

from grader.testing import case, check_against, check_close, check_raises, check_true, check_unchanged

LOGITS = np.array([2.0, -1.0, 0.5])
TARGETS = np.array([1.0, 1.0, 0.0])
# From the definition, to 16 digits.
LOSS = 0.8047555609137674


@case(
    points=1,
    visibility="public",
    ko="로짓이 0이면 정답이 무엇이든 손실은 log 2이다",
    en="a logit of 0 costs log 2 whatever the target",
)
def test_smallest(submission):
    logits = np.array([0.0])
    for targets in (np.array([1.0]), np.array([0.0])):
        result = submission.bce_with_logits(logits, targets)
        _check_loss(result, np.log(2.0), input={"logits": logits, "targets": targets})


@case(
    points=2,
    visibility="public",
    ko="정답이 1인 원소와 0인 원소의 손실을 모두 평균한다",
    en="averages the losses of elements with target 1 and with target 0",
)
def test_example(submission):
    result = submission.bce_with_logits(LOGITS, TARGETS)
    _check_loss(result, LOSS, input={"logits": LOGITS, "targets": TARGETS})


@case(
    points=1,
    visibility="public",
    ko="로짓이 ±10000이어도 값이 옳다",
    en="is right for logits of ±10000",
)
def test_extremes(submission):
    for z, t, expected in ((-1e4, 1.0, 1e4), (1e4, 0.0, 1e4), (1e4, 1.0, 0.0), (-1e4, 0.0, 0.0)):
        logits, targets = np.array([z]), np.array([t])
        result = submission.bce_with_logits(logits, targets)
        _check_loss(result, expected, input={"logits": logits, "targets": targets})


@case(
    points=1,
    ko="큰 로짓에서 넘침(overflow) 경고를 내지 않는다",
    en="raises no overflow warning for large logits",
    hint_ko="max(z, 0)을 따로 떼어 내면 exp에는 0 이하의 수만 들어갑니다.",
    hint_en="With max(z, 0) taken out, exp only ever sees numbers up to 0.",
)
def test_no_warning(submission):
    function = submission.bce_with_logits
    logits, targets = np.array([-1000.0, -90.0, 90.0, 1000.0]), np.array([1.0, 0.0, 1.0, 0.0])
    # float32 overflows at 88 already, float64 at 709. The values are checked too: a constant would be quiet.
    for dtype in (np.float64, np.float32):
        result = function(logits.astype(dtype), targets.astype(dtype))
        names = getattr(function, "warnings", ())
        _check_loss(result, 500.0)
        check_true(
            not names,
            ko="계산 도중 NumPy 경고가 나왔습니다. 큰 양수의 exp가 넘쳤거나 0의 로그를 구했습니다.",
            en="NumPy warned during the computation: exp of a large number overflowed, or the log of 0 was taken.",
            input={"logits": logits, "targets": targets},
            expected=(),
            actual=names,
        )


@case(
    points=2,
    ko="어떤 모양에서든, 0과 1 사이의 정답에서도 식과 같다",
    en="follows the formula for arrays of any shape, and for targets between 0 and 1",
)
def test_shapes(submission, reference, rng):
    shapes = [(1,), (7,), (1, 4), (4, 1), (3, 5), (4, 4), (2, 3, 5)]
    hard = [(rng.normal(scale=3.0, size=shape), rng.integers(2, size=shape) * 1.0) for shape in shapes]
    soft = [(rng.normal(scale=3.0, size=shape), rng.uniform(size=shape)) for shape in shapes]
    # rtol and atol by name, as in _check_loss.
    function, expected = submission.bce_with_logits, reference.bce_with_logits
    check_against(function, expected, hard + soft, rtol=1e-7, atol=1e-12, dtype="kind")


@case(
    points=1,
    ko="정수 로짓과 정수 정답, float32를 받는다",
    en="accepts integer logits, integer targets and float32",
)
def test_dtypes(submission):
    function = submission.bce_with_logits
    # 3, -1, 0 with the targets 1, 1, 0: from the definition, to 16 digits.
    expected = 0.68499873988397
    z, t = np.array([3, -1, 0]), np.array([1, 1, 0])
    _check_loss(function(z, t), expected)
    _check_loss(function(z.astype(np.int8), t.astype(np.uint8)), expected)
    _check_loss(function(z.astype(np.float64), t), expected)
    _check_loss(function(z.astype(np.float32), t.astype(np.float32)), expected, rtol=1e-4)


@case(
    points=1,
    ko="모양이 다르면 브로드캐스팅하지 않고 ValueError를 낸다",
    en="raises ValueError for unequal shapes instead of broadcasting them",
    hint_ko="모양이 (3, 1)인 로짓에 (3,)인 정답을 곱하면 모양이 어떻게 되는지 확인해 보세요.",
    hint_en="What is the shape of logits (3, 1) times targets (3,)?",
)
def test_unequal_shapes(submission):
    function = submission.bce_with_logits
    check_raises(ValueError, function, LOGITS[:, np.newaxis], TARGETS)
    check_raises(ValueError, function, LOGITS, TARGETS[:, np.newaxis])
    check_raises(ValueError, function, LOGITS, TARGETS[:1])
    check_raises(ValueError, function, np.zeros((2, 3)), TARGETS)
    check_raises(ValueError, function, LOGITS, TARGETS[:2])


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    result = check_unchanged(submission.bce_with_logits, LOGITS, TARGETS)
    _check_loss(result, LOSS)


def _check_loss(actual, expected, *, rtol=1e-7, atol=1e-12, input=None):
    # Both tolerances by number: by default a loss that came as float32 would be judged as float32.
    check_close(actual, float(expected), rtol=rtol, atol=atol, dtype="kind", input=input)
