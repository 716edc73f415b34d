"""Suite of ch01_numbers/mean. Tolerances: the default of float64, far above the rounding of nine terms."""

import numpy as np

from grader.testing import case, check_against, check_close, check_raises, check_unchanged, forbid

no_ready_made = forbid(
    "numpy.mean",
    "numpy.average",
    "statistics.mean",
    ko="평균을 직접 만드는 연습입니다. 준비된 함수는 쓸 수 없습니다.",
    en="You build the mean yourself here; ready-made ones are not allowed.",
)


@case(points=1, visibility="public", ko="세 수의 평균을 낸다", en="averages three numbers")
def test_three(submission):
    x = np.array([1.0, 2.0, 6.0])
    check_close(submission.mean(x), 3.0, input={"x": x})


@case(points=2, ko="임의의 배열에서 식과 같다", en="follows the formula on random arrays")
def test_random(submission, reference, rng):
    check_against(submission.mean, reference.mean, [(rng.normal(size=n),) for n in (1, 2, 9)])


@case(points=1, ko="빈 배열에는 ValueError를 낸다", en="raises ValueError for an empty array")
def test_empty(submission):
    check_raises(ValueError, submission.mean, np.zeros(0))


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input as it was")
def test_unchanged(submission):
    check_close(check_unchanged(submission.mean, np.array([4.0, -2.0])), 1.0)
