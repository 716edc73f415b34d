"""The time of a case, with a clock that a test moves."""

import pytest

from grader.judge.trusted import clock


class Time:
    """Stands for the machine's clock and for the kernel's count of waiting."""

    def __init__(self, monkeypatch):
        self.now = 100.0
        self.starved = 0.0
        monkeypatch.setattr(clock.time, "monotonic", lambda: self.now)

    def case(self, limit_s, reference_limit_s=None):
        return clock.CaseClock(limit_s, lambda: self.starved, reference_limit_s)


@pytest.fixture
def moved(monkeypatch):
    return Time(monkeypatch)


def test_time_left_is_the_limit_less_what_has_passed(moved):
    case = moved.case(2.0)
    assert case.time_left() == 2.0
    moved.now += 1.5
    assert case.time_left() == 0.5
    moved.now += 1.0
    assert case.time_left() == -0.5


def test_time_in_which_the_machine_was_busy_elsewhere_is_given_back(moved):
    moved.starved = 7.0  # before the case
    case = moved.case(2.0)
    moved.now += 3.0
    moved.starved += 2.5
    assert case.time_left() == 1.5


def test_busy_machine_stretches_a_case_to_five_times_its_limit_at_most(moved):
    case = moved.case(2.0)
    moved.now += 10.5
    moved.starved += 100.0
    assert case.time_left() == -0.5


def test_count_of_waiting_that_goes_backwards_takes_nothing_away(moved):
    moved.starved = 7.0
    case = moved.case(2.0)
    moved.starved = 0.0
    moved.now += 1.0
    assert case.time_left() == 1.0
    moved.now += 1.5
    assert case.time_left() == -0.5


def test_new_sandbox_begins_to_wait_from_zero(moved):
    moved.starved = 7.0
    case = moved.case(2.0)
    moved.starved = 1.0
    case.restart_starvation()
    moved.starved = 2.0
    moved.now += 2.5
    assert case.time_left() == 0.5


def test_reference_is_asked_once_and_only_at_the_limit(moved):
    asked = []

    def ask():
        asked.append(moved.now)
        moved.now += 4.0  # finding out takes time, which is not the case's
        return 5.0

    case = moved.case(2.0, ask)
    moved.now += 1.9
    assert case.time_left() > 0
    assert asked == []
    moved.now += 0.6
    assert case.time_left() == 2.5
    assert case.is_stretched
    moved.now += 2.6
    assert case.time_left() < 0
    assert len(asked) == 1


def test_fast_reference_changes_nothing(moved):
    case = moved.case(2.0, lambda: 0.1)
    moved.now += 2.5
    assert case.time_left() == -0.5
    assert (case.limit_s, case.is_stretched) == (2.0, False)


def test_time_of_something_else_can_be_left_out(moved):
    case = moved.case(2.0)
    moved.now += 3.0
    case.leave_out(2.5)
    assert case.time_left() == 1.5
