"""A suite that compares in all the ways that cheats replace, with numbers that no submission can guess.

``tests/grader/judge/test_cheats.py`` and ``test_leaks.py`` hand cheats in to it. The secrets are what they look for.
"""

import numpy as np
import pytest

from grader.testing import case, check_close

SECRET_INPUT = np.array([1234.5, 77.25])
SECRET_EXPECTED = np.array([98765.25, 43210.125])


@case(points=1, visibility="public", ko="공개", en="a public case")
def test_public(submission):
    check_close(submission.f(np.array([1.0, 2.0])), [3.5, 4.5])


@case(points=1, ko="allclose", en="np.allclose")
def test_allclose(submission):
    expected = SECRET_EXPECTED
    assert np.allclose(submission.f(SECRET_INPUT), expected)


@case(points=1, ko="testing", en="np.testing")
def test_testing(submission):
    np.testing.assert_allclose(submission.f(SECRET_INPUT), SECRET_EXPECTED)


@case(points=1, ko="abs", en="builtins.abs")
def test_abs(submission):
    assert abs(submission.f(SECRET_INPUT)[0] - SECRET_EXPECTED[0]) < 1e-6


@case(points=1, ko="approx", en="pytest.approx")
def test_approx(submission):
    assert submission.f(SECRET_INPUT)[1] == pytest.approx(SECRET_EXPECTED[1])


@case(points=1, ko="equal", en="the operator ==")
def test_equal(submission):
    assert (submission.f(SECRET_INPUT) == SECRET_EXPECTED).all()


@case(points=1, ko="close", en="check_close")
def test_close(submission):
    check_close(submission.f(SECRET_INPUT), SECRET_EXPECTED)


@case(points=1, ko="raises", en="pytest.raises")
def test_raises(submission):
    with pytest.raises(KeyError):
        submission.f("secret word 4711")
