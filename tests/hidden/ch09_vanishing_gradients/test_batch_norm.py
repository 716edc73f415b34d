"""Suite of ch09_vanishing_gradients/batch_norm.

Tolerances are the defaults: a mean, a deviation and a root carry some 1e-15 in float64 and 1e-6 in float32, and the
random columns have standard deviations of about 1. The column far from 0 consists of whole numbers whose mean is
exact, so there a right solution has no rounding at all before the root.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

X = np.array([[1.0, 4.0], [3.0, 4.0]])
GAMMA, BETA = np.array([2.0, 5.0]), np.array([1.0, -1.0])
START = np.array([0.0, 2.0]), np.array([1.0, 1.0])


@case(
    points=1,
    visibility="public",
    ko="표본 하나짜리 배치를 학습 중에 정규화하면 beta가 나온다",
    en="gives beta for a batch of one sample in training",
)
def test_smallest(submission):
    arguments = np.array([[3.0]]), np.array([2.0]), np.array([5.0]), np.array([1.0]), np.array([1.0])
    expected = np.array([[5.0]]), np.array([1.5]), np.array([0.75])
    _check(submission, arguments, True, expected, momentum=0.25)


@case(
    points=1,
    visibility="public",
    ko="학습과 평가에서 손으로 계산한 값과 같다 (eps 3, momentum 0.25)",
    en="gives the numbers worked out by hand in training and in evaluation (eps 3, momentum 0.25)",
)
def test_by_hand(submission):
    arguments = X, GAMMA, BETA, *START
    expected = np.array([[0.0, -1.0], [2.0, -1.0]]), np.array([0.5, 2.5]), np.array([1.0, 0.75])
    _check(submission, arguments, True, expected, momentum=0.25, eps=3.0)
    _check(submission, arguments, False, (np.array([[2.0, 4.0], [4.0, 4.0]]), *START), momentum=0.25, eps=3.0)


@case(
    points=2,
    ko="학습: 열마다 배치의 평균과 N으로 나눈 분산으로 정규화한다",
    en="training: normalises each column by the batch's mean and its variance divided by N",
    hint_ko="어느 축을 따라 평균을 냈는지, 분산을 무엇으로 나누었는지, eps가 근호 안에 있는지 보세요.",
    hint_en="Along which axis is the mean, what is the variance divided by, and is eps inside the root?",
)
def test_training_output(submission, reference, rng):
    # Few rows, where N and N - 1 differ a lot; square and not; with the default eps, a large and a small one.
    for n, d in ((2, 1), (3, 5), (4, 4), (7, 2), (2, 6)):
        arguments = _random(rng, n, d)
        for options in ({}, {"eps": 0.5}, {"eps": 1e-3}):
            out, _, _ = _three(submission.batch_norm(*arguments, True, **options))
            check_close({"out": out}, {"out": reference.batch_norm(*arguments, True, **options)[0]})


@case(
    points=1,
    ko="학습: 이동 평균은 momentum을 새 값의 몫으로 하여 갱신된다",
    en="training: the moving averages take momentum as the share of the new value",
    hint_ko="momentum 0.1은 새 값이 1할, 지난 값이 9할이라는 뜻입니다. 새 값은 eps를 더하지 않은 평균과 분산입니다.",
    hint_en="A momentum of 0.1 means one tenth of the new value and nine of the old. The new values are the mean and "
    "the variance, without eps.",
)
def test_moving_averages(submission, reference, rng):
    for options in ({}, {"momentum": 0.25}, {"momentum": 0.0}, {"momentum": 1.0}, {"momentum": 0.5, "eps": 0.5}):
        x, gamma, beta, mean, var = _random(rng, 3, 4)
        for _ in range(3):
            returned = _three(submission.batch_norm(x, gamma, beta, mean, var, True, **options))
            _, mean, var = reference.batch_norm(x, gamma, beta, mean, var, True, **options)
            check_close({"new_running_mean": returned[1]}, {"new_running_mean": mean})
            check_close({"new_running_var": returned[2]}, {"new_running_var": var})
            x = rng.normal(2.0, 3.0, size=(5, 4))


@case(
    points=1,
    ko="평가: 이동 평균으로 정규화하므로 표본의 답이 배치에 달려 있지 않고, 이동 평균은 그대로다",
    en="evaluation: uses the moving averages, so that the rest of the batch does not matter, and leaves them alone",
)
def test_evaluation(submission, reference, rng):
    x, gamma, beta, mean, var = _random(rng, 5, 3)
    for rows in (x, x[:1], x[3:]):
        for options in ({}, {"momentum": 0.5, "eps": 0.5}):
            arguments = rows, gamma, beta, mean, var
            _check(submission, arguments, False, reference.batch_norm(*arguments, False, **options), **options)


@case(
    points=1,
    ko="상수인 열은 beta가 되고, 0에서 먼 열도 자릿수를 잃지 않는다",
    en="turns a constant column into beta, and loses no digits of a column far from 0",
)
def test_extreme_columns(submission):
    # 2**30 plus whole numbers: the sum of four is exact, their squares are not (61 binary digits).
    x = np.array([[1.0, 7.5], [-1.0, 7.5], [3.0, 7.5], [-3.0, 7.5]]) + np.array([2.0**30, 0.0])
    arguments = x, np.array([2.0, 3.0]), np.array([0.5, -1.0]), np.zeros(2), np.ones(2)
    first = 0.5 + 2.0 * np.array([1.0, -1.0, 3.0, -3.0]) / 3.0  # var = 5, and eps = 4 makes the root 3
    expected = np.stack([first, np.full(4, -1.0)], axis=1), np.array([2.0**29, 3.75]), np.array([3.0, 0.5])
    _check(submission, arguments, True, expected, momentum=0.5, eps=4.0)


@case(points=1, ko="float32는 지키고 정수는 float64로 바꾼다", en="keeps float32 and promotes integers to float64")
def test_dtypes(submission, reference, rng):
    single = tuple(array.astype(np.float32) for array in _random(rng, 4, 3))
    whole = (rng.integers(-9, 10, size=(5, 3)), *_random(rng, 4, 3)[1:])
    for arguments, dtype in ((single, np.float32), (whole, np.float64)):
        for training in (True, False):
            expected = reference.batch_norm(*(array.astype(np.float64) for array in arguments), training)
            _check(submission, arguments, training, tuple(part.astype(dtype) for part in expected))


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    vector, x = np.ones(3), np.ones((4, 3))
    for training in (True, False):
        for wrong in (np.ones(2), np.ones((1, 3)), np.ones(1), np.array(1.0), np.ones((4, 3))):
            for place in range(4):
                vectors = [vector] * 4
                vectors[place] = wrong
                check_raises(ValueError, submission.batch_norm, x, *vectors, training)
        check_raises(ValueError, submission.batch_norm, np.ones(3), *[vector] * 4, training)
        check_raises(ValueError, submission.batch_norm, np.ones((2, 4, 3)), *[vector] * 4, training)
        check_raises(ValueError, submission.batch_norm, np.ones((2, 4, 3)), *[np.ones((4, 3))] * 4, training)


@case(
    points=1,
    ko="받은 배열을, 이동 평균도, 바꾸지 않는다",
    en="leaves its input arrays as they were, the moving averages too",
)
def test_unchanged(submission, reference, rng):
    arguments = _random(rng, 4, 3)
    for training in (True, False):
        parts = _three(check_unchanged(submission.batch_norm, *arguments, training))
        check_close(list(parts), list(reference.batch_norm(*arguments, training)))


def _random(rng, n, d):
    """Return x, gamma, beta, running_mean, running_var; columns are off centre and differ in scale."""
    x = rng.normal(size=(n, d)) * rng.uniform(0.5, 3.0, size=d) + rng.normal(scale=2.0, size=d)
    return x, rng.normal(size=d), rng.normal(size=d), rng.normal(size=d), rng.uniform(0.25, 4.0, size=d)


def _check(submission, arguments, training, expected, **options):
    names = ("x", "gamma", "beta", "running_mean", "running_var")
    shown = dict(zip(names, arguments, strict=True)) | {"training": training} | options
    parts = _three(submission.batch_norm(*arguments, training, **options))
    # One by one and by name: the sentence says which of the three is wrong.
    for name, got, wanted in zip(("out", "new_running_mean", "new_running_var"), parts, expected, strict=True):
        check_close({name: got}, {name: wanted}, input=shown)


def _three(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 3,
        ko="batch_norm은 (out, new_running_mean, new_running_var) 세 배열을 돌려주어야 합니다.",
        en="batch_norm must return the three arrays (out, new_running_mean, new_running_var)",
        actual=returned,
    )
    return returned
