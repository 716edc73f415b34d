"""Suite of ch01_numbers/double. Doubling a float is exact."""

from grader.testing import case, check_close


@case(points=1, visibility="public", ko="작은 정수를 두 배로 한다", en="doubles a small integer")
def test_small(submission):
    check_close(submission.double(3), 6)


@case(points=1, ko="0과 음수를 두 배로 한다", en="doubles zero and negative numbers")
def test_signs(submission):
    check_close(submission.double(0), 0)
    check_close(submission.double(-5), -10)


@case(points=1, ko="실수를 두 배로 한다", en="doubles a float")
def test_float(submission):
    check_close(submission.double(0.75), 1.5)


@case(points=2, after=("test_small",), ko="큰 정수도 정확하다", en="is exact for large integers", hint_ko="실수로 바꾸지 마세요.", hint_en="Do not turn it into a float.")
def test_large(submission, rng):
    big = 2**53 + int(rng.integers(1, 1000))
    check_close(submission.double(big), 2 * big)
