"""Cases with limits of their own. The reference solution takes its time."""

from grader.testing import case, check_close


@case(points=1, visibility="public", ko="참조의 시간", en="with a limit that follows the reference's time")
def test_stretched(submission):
    check_close(submission.wait(0.5), 1)


@case(points=1, visibility="public", time_limit_s=0.15, ko="짧게", en="with a short limit of its own")
def test_short(submission):
    check_close(submission.wait(0.3), 1)


@case(points=1, visibility="public", time_limit_s=3.0, ko="길게", en="with a long limit of its own")
def test_long(submission):
    check_close(submission.wait(0.6), 1)


@case(points=1, visibility="public", memory_limit_mib=64, time_limit_s=10.0, ko="적게", en="with little memory")
def test_little(submission):
    check_close(submission.fill(150), 1)


@case(points=1, visibility="public", time_limit_s=10.0, ko="보통", en="with ordinary memory")
def test_ordinary(submission):
    check_close(submission.fill(150), 1)


@case(points=1, visibility="public", memory_limit_mib=600, time_limit_s=10.0, ko="많이", en="with much memory")
def test_much(submission):
    check_close(submission.fill(400), 1)
