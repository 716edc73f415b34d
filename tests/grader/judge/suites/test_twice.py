"""As `scale`, with fewer cases: for attacks that take the whole time of each."""

import numpy as np

from grader.testing import case, check_close

SECRET_EXPECTED = 62674.5


@case(points=1, visibility="public", ko="두 배", en="doubles")
def test_shown(submission):
    check_close(submission.scale(np.array([1.0, 2.5])), [2.0, 5.0])


@case(points=1, ko="비밀", en="doubles a secret")
def test_close(submission):
    assert abs(submission.scale(31337.25) - SECRET_EXPECTED) < 1e-9
