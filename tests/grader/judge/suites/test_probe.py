"""Shows what the submission's ``probe`` returns: how tests look around inside a sandbox."""

from grader.testing import case, check_close


@case(points=1, visibility="public", ko="보기", en="looks around")
def test_probe(submission):
    check_close(submission.probe(), "what a test reads is the actual value")


@case(points=1, visibility="public", ko="다시 보기", en="looks around again")
def test_again(submission):
    check_close(submission.probe(), "what a test reads is the actual value")
