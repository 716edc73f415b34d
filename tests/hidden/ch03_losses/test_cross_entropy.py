"""Suite of ch03_losses/cross_entropy.

A loss is a number: a NumPy scalar, an array of shape () and a Python float are all right, hence dtype="kind".
Tolerances: rtol 1e-7 and atol 1e-12: a logarithm and a mean are off by a few roundings of 1e-16. Where the loss may be
0, atol is 1e-10, so that a solution may also keep probabilities below 1 - eps, which costs 1e-12 there. float32: rtol
1e-4, a thousand roundings of 1e-7.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

PROBS = np.array([[0.7, 0.2, 0.1], [0.25, 0.5, 0.25]])
TARGETS = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])


@case(
    points=1,
    visibility="public",
    ko="한 행의 손실은 정답 클래스에 준 확률의 로그에 음의 부호를 붙인 것이다",
    en="one row costs minus the logarithm of the probability of its right class",
)
def test_one_row(submission):
    probs, targets = np.array([[0.25, 0.75]]), np.array([[1.0, 0.0]])
    result = submission.cross_entropy(probs, targets)
    _check_loss(result, np.log(4.0), input={"probs": probs, "targets": targets})


@case(
    points=2,
    visibility="public",
    ko="배치의 손실은 행에 대한 평균이다",
    en="the loss of a batch is the mean over its rows",
)
def test_batch(submission):
    expected = (-np.log(0.7) - np.log(0.25)) / 2
    result = submission.cross_entropy(PROBS, TARGETS)
    _check_loss(result, expected, input={"probs": PROBS, "targets": TARGETS})


@case(
    points=1,
    visibility="public",
    ko="확률이 0이어도 손실은 유한하고 경고가 없다",
    en="the loss is finite, and there is no warning, where a probability is 0",
)
def test_zeros(submission):
    function = submission.cross_entropy
    probs = np.array([[0.0, 1.0]])
    wrong, right = np.array([[1.0, 0.0]]), np.array([[0.0, 1.0]])
    results, names = [], []
    for targets in (wrong, right):
        results.append(function(probs, targets))
        names += getattr(function, "warnings", ())
    _check_loss(results[0], -np.log(1e-12), input={"probs": probs, "targets": wrong})
    _check_loss(results[1], 0.0, atol=1e-10, input={"probs": probs, "targets": right})
    check_true(
        not names,
        ko="계산 도중 NumPy 경고가 나왔습니다. 0의 로그를 구했습니다.",
        en="NumPy warned during the computation: the logarithm of 0 was taken.",
        input=probs,
        expected=(),
        actual=tuple(names),
    )


@case(
    points=2,
    ko="행과 클래스의 수가 서로 다른 배치에서 식과 같다",
    en="follows the formula for batches with unequal numbers of rows and classes",
)
def test_batches(submission, reference, rng):
    for rows, classes in ((1, 1), (1, 5), (5, 2), (3, 7), (4, 4), (11, 3)):
        probs = rng.dirichlet(np.ones(classes), size=rows)
        targets = np.eye(classes)[rng.integers(classes, size=rows)]
        expected = reference.cross_entropy(probs, targets)
        _check_loss(submission.cross_entropy(probs, targets), expected, atol=1e-10)


@case(
    points=1,
    ko="정답이 원-핫이 아니라 몫이어도 같은 식을 쓴다",
    en="uses the same formula for soft targets",
    hint_ko="정답 행에서 0이 아닌 원소가 여럿이면 클래스마다 로그에 제 몫을 곱해 더합니다.",
    hint_en="Where several targets of a row are not 0, every logarithm counts with its own share.",
)
def test_soft_targets(submission, reference, rng):
    half = np.array([[0.5, 0.5]])
    expected = -(np.log(0.9) + np.log(0.1)) / 2
    _check_loss(submission.cross_entropy(np.array([[0.9, 0.1]]), half), expected)
    probs, targets = rng.dirichlet(np.ones(4), size=6), rng.dirichlet(np.ones(4), size=6)
    expected = reference.cross_entropy(probs, targets)
    _check_loss(submission.cross_entropy(probs, targets), expected)


@case(
    points=1,
    ko="eps보다 작은 확률만 eps로 올리고 나머지는 그대로 둔다",
    en="raises probabilities below eps to eps and leaves all others alone",
)
def test_eps(submission):
    # 0.5 and 0.3 stay, 0.002 and 0 become 0.01. None of them exceeds 1 - eps.
    probs = np.array([[0.5, 0.498, 0.002], [0.3, 0.0, 0.7]])
    first, second = np.array([[1, 0, 0], [1, 0, 0]]), np.array([[0, 0, 1], [0, 1, 0]])
    results = submission.cross_entropy(probs, first, eps=0.01), submission.cross_entropy(probs, second, 0.01)
    _check_loss(results[0], -(np.log(0.5) + np.log(0.3)) / 2)
    _check_loss(results[1], -np.log(0.01))


@case(
    points=1,
    ko="모양이 (N, C)로 서로 같지 않으면 ValueError를 낸다",
    en="raises ValueError unless both have the same shape (N, C)",
)
def test_wrong_shapes(submission):
    function = submission.cross_entropy
    check_raises(ValueError, function, PROBS, np.array([0, 2]))  # labels instead of one-hot rows
    # NumPy would broadcast these or just multiply them.
    check_raises(ValueError, function, PROBS, TARGETS[0])
    check_raises(ValueError, function, PROBS, TARGETS[:1])
    check_raises(ValueError, function, np.full((3, 3), 1 / 3), np.array([0, 2, 1]))
    check_raises(ValueError, function, PROBS[0], TARGETS[0])
    check_raises(ValueError, function, PROBS[:, :, np.newaxis], TARGETS[:, :, np.newaxis])


@case(
    points=1,
    ko="float32와 정수 정답을 받고, 받은 배열을 바꾸지 않는다",
    en="accepts float32 and integer targets, and leaves its input arrays as they were",
)
def test_dtypes_and_unchanged(submission):
    expected = (-np.log(0.7) - np.log(0.25)) / 2
    single = submission.cross_entropy(PROBS.astype(np.float32), TARGETS.astype(np.float32))
    _check_loss(single, expected, rtol=1e-4)
    _check_loss(submission.cross_entropy(PROBS, TARGETS.astype(np.int64)), expected)
    # A 0 and a 1 among them: clipping in place would show.
    probs = np.array([[0.0, 1.0, 0.0], [0.25, 0.5, 0.25]])
    result = check_unchanged(submission.cross_entropy, probs, TARGETS[::-1].copy())
    _check_loss(result, (-np.log(1e-12) - np.log(0.25)) / 2)


def _check_loss(actual, expected, *, rtol=1e-7, atol=1e-12, input=None):
    # Both tolerances by number: by default a loss that came as float32 would be judged as float32.
    check_close(actual, float(expected), rtol=rtol, atol=atol, dtype="kind", input=input)
