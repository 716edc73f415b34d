"""What the diagnosis is tried on."""

import numpy as np
import pytest

from grader.testing import case, check_close, check_raises, check_unchanged


@case(points=1, visibility="public", ko="두 배", en="twice")
def test_twice(submission):
    check_close(submission.twice(np.array([1.0, -3.0])), [2.0, -6.0])
    check_close(submission.twice(10**16 + 1), 2 * 10**16 + 2)


@case(points=1, ko="합", en="total")
def test_total(submission):
    check_close(submission.total(np.arange(6.0).reshape(2, 3)), [3.0, 5.0, 7.0])
    check_close(submission.total(np.arange(6.0).reshape(2, 3), axis=1), [3.0, 12.0])


@case(points=1, ko="자르기", en="clip")
def test_clip(submission):
    check_close(check_unchanged(submission.clip, np.array([-1.0, 2.0])), [0.0, 2.0])


@case(points=1, ko="지수", en="exponential")
def test_exponential(submission):
    check_close(submission.exponential(np.array([0.0, 1000.0])), np.exp([0.0, 50.0]))
    assert submission.exponential.warnings == ()


@case(points=1, ko="예외", en="check")
def test_check(submission):
    assert submission.check(3) == 3
    check_raises(ValueError, submission.check, -1)


@case(points=1, ko="적용", en="apply")
def test_apply(submission):
    check_close(submission.apply(lambda v: v * v, 3.0), 25.0)
    with pytest.raises(ZeroDivisionError):
        submission.apply(lambda v: 1 / 0, 1.0)


@case(points=1, ko="이름", en="names")
def test_names(submission):
    check_close(submission.names(4), {"n": 4, "pair": (4, 5)})


@case(points=1, ko="세기", en="counter")
def test_counter(submission):
    counter, other = submission.Counter(), submission.Counter()
    check_close(counter.add(2), 2)
    check_close(counter.add(3), 5)
    check_close(other.add(1), 1)
    check_close(counter.n, 5)
