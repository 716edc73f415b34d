"""``[late]`` of the manifest: what is read, and what an error names."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from grader.course import Course
from grader.errors import CourseError
from grader.late import LateException
from tests.grader.journals import course_with

WHOLE = """
[late]
time_zone = "Asia/Seoul"
due = 2026-06-20T23:59:00
grace_minutes = 10
penalty_per_day = 0.1
penalty_cap = 0.5
late_days = 3

[late.chapters]
ch01_numbers = 2026-03-20T23:59:00

[[late.exceptions]]
student = "20261234"
chapter = "ch01_numbers"
due = 2026-03-27T23:59:00
reason = "military service"
"""


def test_late_policy_is_read(tmp_path):
    policy = course_with(tmp_path, WHOLE).late
    assert str(policy.zone) == "Asia/Seoul"
    assert policy.due == datetime(2026, 6, 20, 23, 59)
    assert policy.chapters == {"ch01_numbers": datetime(2026, 3, 20, 23, 59)}
    assert (policy.grace, policy.penalty_per_day, policy.penalty_cap) == (timedelta(minutes=10), 0.1, 0.5)
    assert policy.late_days == 3
    assert policy.exceptions == (LateException("20261234", "ch01_numbers", datetime(2026, 3, 27, 23, 59)),)


def test_example_of_the_manual_is_read(tmp_path):
    manual = (Path(__file__).parents[3] / "docs/gradebook.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", manual, re.DOTALL)
    policy = course_with(tmp_path, example.replace("ch01_perceptron", "ch01_numbers")).late
    assert (policy.late_days, len(policy.chapters), len(policy.exceptions)) == (3, 1, 2)


def test_course_without_late_has_no_policy(tmp_path):
    assert course_with(tmp_path).late is None


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('time_zone = "Asia/Seoul"', "", 'late.time_zone: expected a time zone such as "Asia/Seoul", got nothing'),
        ("Asia/Seoul", "Asia/Soul", "late.time_zone: expected a time zone such as \"Asia/Seoul\", got 'Asia/Soul'"),
        ("Asia/Seoul", "../../etc/passwd", "late.time_zone: expected a time zone"),
        ('"Asia/Seoul"', "9", "late.time_zone: expected a time zone"),
        ("due = 2026-06-20T23:59:00", 'due = "2026-06-20"', "late.due: expected a date and time such as"),
        ("due = 2026-06-20T23:59:00", "due = 2026-06-20", "late.due: expected a date and time such as"),
        ("due = 2026-06-20T23:59:00", "due = 2026-06-20T23:59:00+09:00", "late.due: expected a time without an offset"),
        ("due = 2026-06-20T23:59:00", "due = 0001-06-20T23:59:00", "late.due: expected a date of this age"),
        ("grace_minutes = 10", "grace_minutes = -1", "late.grace_minutes: expected a number of 0 or more, got -1"),
        ("grace_minutes = 10", "grace_minutes = inf", "late.grace_minutes: expected a number of 0 or more, got inf"),
        (
            "penalty_per_day = 0.1",
            "penalty_per_day = 10",
            "late.penalty_per_day: expected a number from 0 to 1, got 10",
        ),
        (
            "penalty_per_day = 0.1",
            "penalty_per_day = nan",
            "late.penalty_per_day: expected a number from 0 to 1, got nan",
        ),
        ("penalty_cap = 0.5", "penalty_cap = true", "late.penalty_cap: expected a number from 0 to 1, got True"),
        ("late_days = 3", "late_days = 1.5", "late.late_days: expected an integer of 0 or more, got 1.5"),
        ("late_days = 3", "days = 3", "late.days: expected one of time_zone, due, "),
        (
            "ch01_numbers = 2026",
            "ch09 = 2026",
            "late.chapters.ch09: expected one of ch01_numbers, ch02_torch, got 'ch09'",
        ),
        ('student = "20261234"', "student = 1", "late.exceptions[0].student: expected a student's id"),
        ('chapter = "ch01_numbers"', 'chapter = "ch1"', "late.exceptions[0].chapter: expected one of ch01_numbers"),
        ("due = 2026-03-27T23:59:00", "", "late.exceptions[0]: expected a due date (due) or a number of days"),
        ("due = 2026-03-27T23:59:00", "late_days = 9", "late.exceptions[0].due: expected the due date in this chapter"),
        ('reason = "military service"', "because = 1", "late.exceptions[0].because: expected one of student, chapter"),
    ],
)
def test_fault_in_late_names_key_expected_and_got(tmp_path, old, new, message):
    assert old in WHOLE
    with pytest.raises(CourseError) as caught:
        course_with(tmp_path, WHOLE.replace(old, new, 1))
    assert message in caught.value.text.en
    assert caught.value.text.en.startswith("course.toml: late")


def test_due_time_that_the_clocks_jump_over_is_a_fault(tmp_path):
    late = '[late]\ntime_zone = "Europe/Berlin"\ndue = 2026-03-29T02:30:00\n'
    with pytest.raises(CourseError) as caught:
        course_with(tmp_path, late)
    assert caught.value.text.en == (
        "course.toml: late.due: expected a time that exists: the clocks in Europe/Berlin are put forward over it, "
        "got 2026-03-29T02:30:00"
    )


@pytest.mark.parametrize("late", ["late = 3", "late = []"])
def test_late_that_is_no_table_is_a_fault(tmp_path, late):
    root = course_with(tmp_path).root
    text = (root / "course.toml").read_text(encoding="utf-8")
    # Before the first table, so that it is a key of the whole file.
    (root / "course.toml").write_text(text.replace("seed = 7", f"seed = 7\n{late}"), encoding="utf-8")
    with pytest.raises(CourseError, match="late: expected a table"):
        Course.load(root)
