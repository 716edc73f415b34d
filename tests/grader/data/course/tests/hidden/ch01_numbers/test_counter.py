"""Suite of ch01_numbers/counter. Integers: everything is exact."""

from grader.testing import allow_operators, case, check_close

counters = allow_operators("Counter")


@case(points=1, visibility="public", ko="1씩 센다", en="counts up by one")
def test_counts(submission):
    counter = submission.Counter()
    check_close(counter.add(), 1)
    check_close(counter.add(), 2)


@case(points=1, ko="시작 값에서 주어진 만큼 센다", en="starts where it is told and takes steps of any size")
def test_step(submission):
    counter = submission.Counter(5)
    check_close(counter.add(3), 8)
    check_close(counter.value, 8)


@case(points=2, ko="객체마다 따로 센다", en="keeps one count per object")
def test_independent(submission):
    first, second = submission.Counter(), submission.Counter()
    first.add(4)
    check_close(second.add(), 1)


@case(points=1, after=["test_step"], ko="더하면 새 객체가 된다", en="adds two counters to a new one")
def test_sum(submission):
    first = submission.Counter(2)
    total = first + submission.Counter(3)
    check_close(total.value, 5)
    check_close(first.value, 2)
