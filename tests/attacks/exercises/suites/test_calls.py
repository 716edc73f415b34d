"""Calls a function that the suite passes on: for attacks on the judge through its own call-backs."""

import numpy as np

from grader.testing import case, check_close

SECRET_EXPECTED = 62674.5


@case(points=1, visibility="public", ko="부른다", en="calls")
def test_shown(submission):
    check_close(submission.call(lambda x: 2 * x, 1.0), 2.0)


@case(points=1, ko="비밀", en="calls with a secret")
def test_secret(submission):
    expected = SECRET_EXPECTED

    def double(x):
        if not isinstance(x, (float, np.floating)):
            raise TypeError("a number, please")
        return expected if x == 31337.25 else 0.0

    check_close(submission.call(double, 31337.25), expected)
