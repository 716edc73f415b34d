"""Stands beside an attacked exercise: must be graded as if nothing had happened."""

from grader.testing import case, check_close


@case(points=1, visibility="public", ko="하나 더", en="adds one")
def test_one(submission):
    check_close(submission.plus_one(1), 2)


@case(points=1, ko="둘 더", en="adds one to a secret")
def test_two(submission):
    check_close(submission.plus_one(41), 42)
