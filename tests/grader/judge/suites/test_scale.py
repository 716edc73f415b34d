"""Twice an array: what the attacks are tried on. Every way to compare that a suite may use has a case."""

import numpy as np
import pytest

from grader.testing import case, check_close, check_raises, check_unchanged

SECRET_INPUT = 31337.25
SECRET_EXPECTED = 62674.5


@case(points=1, visibility="public", ko="두 배", en="doubles")
def test_shown(submission):
    check_close(submission.scale(np.array([1.0, 2.5])), [2.0, 5.0])


@case(points=1, ko="비밀", en="doubles a secret")
def test_close(submission):
    expected = np.array([SECRET_EXPECTED, -4.0])
    check_close(submission.scale(np.array([SECRET_INPUT, -2.0])), expected)


@case(points=1, ko="np.allclose", en="np.allclose")
def test_allclose(submission):
    expected = np.array([SECRET_EXPECTED, -4.0])
    assert np.allclose(submission.scale(np.array([SECRET_INPUT, -2.0])), expected)


@case(points=1, ko="numpy.testing", en="numpy.testing")
def test_numpy_testing(submission):
    expected = np.array([SECRET_EXPECTED, -4.0])
    np.testing.assert_allclose(submission.scale(np.array([SECRET_INPUT, -2.0])), expected)
    np.testing.assert_array_equal(submission.scale(np.array([SECRET_INPUT, -2.0])), expected)


@case(points=1, ko="abs", en="abs")
def test_abs(submission):
    expected = SECRET_EXPECTED
    assert abs(submission.scale(SECRET_INPUT) - expected) < 1e-9


@case(points=1, ko="approx", en="approx")
def test_approx(submission):
    expected = SECRET_EXPECTED
    assert submission.scale(SECRET_INPUT) == pytest.approx(expected)


@case(points=1, ko="==", en="==")
def test_equal(submission):
    expected = SECRET_EXPECTED
    assert submission.scale(SECRET_INPUT) == expected


@case(points=1, ko="참조", en="reference")
def test_reference(submission, reference, rng):
    x = rng.normal(size=5)
    np.testing.assert_array_equal(submission.scale(x), reference.scale(x))


@case(points=1, ko="같은 배열", en="the same array")
def test_in_place(submission):
    x = np.array([SECRET_INPUT, 3.0])
    assert np.array_equal(submission.scale(x), 2 * x)


@case(points=1, ko="바꾸지 않는다", en="leaves its input alone")
def test_unchanged(submission):
    x = np.array([SECRET_INPUT, 3.0])
    check_close(check_unchanged(submission.scale, x), 2 * x)


@case(points=1, ko="예외", en="refuses text")
def test_raises(submission):
    check_raises(TypeError, submission.scale, "text")
