"""What lateness costs, at the edges."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.late import Charge, LateException, LatePolicy, days_late, instant_of
from grader.late.policy import is_skipped_time

SEOUL, BERLIN, APIA = ZoneInfo("Asia/Seoul"), ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Apia")
DUE = datetime(2026, 3, 20, 23, 59)


def at(text: str, zone: ZoneInfo = SEOUL) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("submitted", "days"),
    [
        ("2026-01-01T00:00:00", 0),
        ("2026-03-20T23:58:59", 0),
        ("2026-03-20T23:59:00", 0),
        ("2026-03-20T23:59:00.000001", 1),
        ("2026-03-20T23:59:01", 1),
        ("2026-03-21T23:59:00", 1),
        ("2026-03-21T23:59:01", 2),
        ("2026-03-30T23:59:00", 10),
    ],
)
def test_days_late_counts_begun_days_from_the_due_second(submitted, days):
    assert days_late(DUE, at(submitted), SEOUL) == days


@pytest.mark.parametrize(
    ("submitted", "days"),
    [
        ("2026-03-21T00:14:00", 0),
        ("2026-03-21T00:14:01", 1),
        ("2026-03-22T00:14:00", 1),
        ("2026-03-22T00:14:01", 2),
    ],
)
def test_days_late_gives_the_grace_at_every_deadline(submitted, days):
    assert days_late(DUE, at(submitted), SEOUL, timedelta(minutes=15)) == days


def test_days_late_compares_moments_not_clocks():
    assert days_late(DUE, datetime(2026, 3, 20, 14, 59, tzinfo=UTC), SEOUL) == 0
    assert days_late(DUE, datetime(2026, 3, 20, 14, 59, 1, tzinfo=UTC), SEOUL) == 1


@pytest.mark.parametrize(
    ("due", "submitted", "days"),
    [
        # In the night to 29 March 2026 the clocks go forward: the day has 23 hours.
        (datetime(2026, 3, 28, 23, 59), datetime(2026, 3, 29, 21, 59, tzinfo=UTC), 1),
        (datetime(2026, 3, 28, 23, 59), datetime(2026, 3, 29, 21, 59, 1, tzinfo=UTC), 2),
        # In the night to 25 October they go back: 25 hours.
        (datetime(2026, 10, 24, 23, 59), datetime(2026, 10, 25, 22, 59, tzinfo=UTC), 1),
        (datetime(2026, 10, 24, 23, 59), datetime(2026, 10, 25, 22, 59, 1, tzinfo=UTC), 2),
    ],
)
def test_days_late_keeps_the_wall_clock_when_the_clocks_change(due, submitted, days):
    assert days_late(due, submitted, BERLIN) == days


def test_days_late_crosses_a_day_that_the_calendar_left_out():
    # Samoa had no 30 December 2011: that day's deadline falls on the same hour of the 31st.
    assert days_late(datetime(2011, 12, 29, 12), at("2011-12-31T12:00:00", APIA), APIA) == 1
    assert days_late(datetime(2011, 12, 29, 12), at("2012-01-01T12:00:00", APIA), APIA) == 3


def test_instant_of_a_time_shown_twice_is_the_later_one():
    assert instant_of(datetime(2026, 10, 25, 2, 30), BERLIN) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_instant_of_a_skipped_time_is_after_the_change():
    assert instant_of(datetime(2026, 3, 29, 2, 30), BERLIN) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_skipped_times_are_told_from_all_others():
    assert is_skipped_time(datetime(2026, 3, 29, 2, 30), BERLIN)
    assert not is_skipped_time(datetime(2026, 3, 29, 3, 0), BERLIN)
    assert not is_skipped_time(datetime(2026, 10, 25, 2, 30), BERLIN)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)),
    st.integers(0, 40 * 86400),
    st.integers(1, 86400),
    st.integers(0, 7200),
)
def test_days_late_never_falls_with_time_and_never_exceeds_the_days_that_passed(due, seconds, more, grace):
    start = instant_of(due, BERLIN)
    first = days_late(due, start + timedelta(seconds=seconds), BERLIN, timedelta(seconds=grace))
    second = days_late(due, start + timedelta(seconds=seconds + more), BERLIN, timedelta(seconds=grace))
    assert first <= second
    # A day has at least 23 hours.
    assert max(0, seconds - grace) / 90000 <= first <= max(0, seconds - grace) / 82800 + 1


def test_charges_take_a_part_for_each_day_up_to_the_cap():
    policy = LatePolicy(SEOUL, penalty_per_day=0.25, penalty_cap=0.6)
    assert policy.charges([0, 1, 2, 3, 100], 0) == [
        Charge(0, 0, 0.0),
        Charge(1, 0, 0.25),
        Charge(2, 0, 0.5),
        Charge(3, 0, 0.6),
        Charge(100, 0, 0.6),
    ]


def test_charges_come_from_the_bank_until_it_is_exhausted():
    policy = LatePolicy(SEOUL, penalty_per_day=0.1)
    assert policy.charges([2, 0, 2, 1], 3) == [
        Charge(2, 2, 0.0),
        Charge(0, 0, 0.0),
        Charge(2, 1, 0.1),
        Charge(1, 0, 0.1),
    ]


def test_charges_of_an_exactly_spent_bank_cost_nothing():
    assert [charge.penalty for charge in LatePolicy(SEOUL, penalty_per_day=1.0).charges([1, 2], 3)] == [0.0, 0.0]


def test_due_dates_of_chapters_come_before_the_courses():
    policy = LatePolicy(SEOUL, due=DUE, chapters={"ch02": datetime(2026, 4, 1)})
    assert policy.due_of("ch01") == DUE
    assert policy.due_of("ch02") == datetime(2026, 4, 1)
    assert LatePolicy(SEOUL).due_of("ch01") is None


def test_exceptions_hold_for_their_student_and_chapter_only():
    policy = LatePolicy(
        SEOUL,
        due=DUE,
        late_days=1,
        exceptions=(
            LateException("kim", None, datetime(2026, 3, 25)),
            LateException("kim", "ch02", datetime(2026, 3, 30)),
            LateException("lee", late_days=5),
        ),
    )
    assert policy.due_of("ch01", ("kim", "kim@school")) == datetime(2026, 3, 25)
    assert policy.due_of("ch02", ("kim",)) == datetime(2026, 3, 30)
    assert policy.due_of("ch02", ("lee",)) == DUE
    assert (policy.bank_of(("kim",)), policy.bank_of(("lee",))) == (1, 5)


def test_work_is_not_late_without_a_time_or_a_due_date():
    assert LatePolicy(SEOUL, due=DUE).days_late("ch01", None) == 0
    assert LatePolicy(SEOUL).days_late("ch01", at("2030-01-01T00:00:00")) == 0
