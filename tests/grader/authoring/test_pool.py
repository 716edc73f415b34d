import threading
import time

import pytest

from grader.authoring.pool import JudgePool, workers_for


class Counted:
    """Stands for a judge and counts how many were started and closed."""

    started = closed = 0

    def __init__(self):
        Counted.started += 1

    def __enter__(self):
        return self

    def __exit__(self, *_):
        Counted.closed += 1


@pytest.fixture(autouse=True)
def none_yet():
    Counted.started = Counted.closed = 0


def test_results_stand_in_the_order_of_the_items():
    with JudgePool(Counted, 3) as pool:
        assert pool.map(lambda judge, item: item * item, range(20)) == [n * n for n in range(20)]
    assert 1 <= Counted.started == Counted.closed <= 3


def test_judge_is_kept_from_one_map_to_the_next():
    with JudgePool(Counted, 1) as pool:
        pool.map(lambda judge, item: None, range(3))
        pool.map(lambda judge, item: None, range(3))
    assert Counted.started == 1


def test_no_judge_is_started_for_nothing():
    with JudgePool(Counted, 2) as pool:
        assert pool.map(lambda judge, item: item, []) == []
    assert Counted.started == 0


def test_two_judges_work_at_the_same_time():
    both_are_here = threading.Barrier(2, timeout=30)
    with JudgePool(Counted, 2) as pool:
        pool.map(lambda judge, item: both_are_here.wait(), range(2))
    assert Counted.started == 2


def test_patient_pool_leaves_quick_work_to_one_judge():
    with JudgePool(Counted, 2, patience_s=60) as pool:
        assert pool.map(lambda judge, item: item, range(20)) == list(range(20))
    assert Counted.started == 1


def test_patience_ends():
    both_are_here = threading.Barrier(2, timeout=30)
    with JudgePool(Counted, 2, patience_s=0.01) as pool:
        pool.map(lambda judge, item: both_are_here.wait(), range(2))
    assert Counted.started == 2


def test_failure_ends_all_and_closes_the_judges():
    done = []

    def work(judge, item):
        if item == 0:
            raise RuntimeError("no")
        done.append(item)

    with pytest.raises(RuntimeError, match="no"), JudgePool(Counted, 1) as pool:
        pool.map(work, range(1000))
    assert len(done) < 999
    assert Counted.closed == 1


def test_few_tasks_are_not_worth_a_second_judge():
    assert workers_for(1) == workers_for(7) == 1
    assert 1 <= workers_for(10_000) <= 4


def test_number_that_was_asked_for_counts():
    assert workers_for(1, 3) == 3


def test_what_is_not_done_before_the_deadline_is_left_out():
    is_closed = threading.Event()

    class Stubborn(Counted):
        def __exit__(self, *_):
            is_closed.set()

    def work(judge, item):
        if item == 1:
            assert is_closed.wait(30)
            raise RuntimeError("its processes were ended")
        return item

    with JudgePool(Stubborn, 1, deadline=time.monotonic() + 0.2) as pool:
        assert pool.map_in_time(work, range(4)) == [0, None, None, None]
        assert pool.is_over


def test_failure_before_the_deadline_is_a_failure():
    def work(judge, item):
        raise RuntimeError("broken")

    with JudgePool(Counted, 1, deadline=time.monotonic() + 60) as pool, pytest.raises(RuntimeError, match="broken"):
        pool.map_in_time(work, range(4))
