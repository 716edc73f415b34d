"""Late days through all batches of a course."""

import pytest

from grader.gradebook.written import written_grades
from tests.grader.journals import (
    DOUBLE,
    LATE,
    SCALE,
    course_with,
    entry,
    scored,
)


def test_bank_pays_for_the_earliest_due_dates_through_all_batches(group):
    late = '[late]\ntime_zone = "Asia/Seoul"\npenalty_per_day = 0.5\nlate_days = 2\n[late.chapters]\n'
    group.course = course_with(
        group.folder, late + "ch01_numbers = 2026-03-01T00:00:00\nch02_torch = 2026-04-01T00:00:00\n"
    )
    second = entry("kim", [scored(10, exercise=SCALE)], id="1", submitted_at="2026-04-02T12:00:00+09:00")
    assert group.take_in(second, name="hw2", exercises=(SCALE,), started="2")["kim"].score == 10
    first = entry("kim", [scored(10)], id="1", submitted_at="2026-03-01T12:00:00+09:00")
    grade = group.take_in(first, exercises=(DOUBLE,))["kim"]
    assert (grade.score, grade.bank_days) == (10, 1)
    with group.batch("hw2") as (connection, batch):
        (other,) = written_grades(connection, batch)
    assert other.score == 5, "two days late, one of them paid for by what the first chapter left"


def test_bank_pays_once_for_chapters_that_are_due_together(group):
    group.course = course_with(group.folder, LATE + "late_days = 2\n")
    both_late = [scored(10), scored(10, exercise=SCALE)]
    grade = group.take_in(entry("kim", both_late, submitted_at="2026-03-23T12:00:00+09:00"))["kim"]
    assert (grade.late_days, grade.bank_days, grade.late_points, grade.score) == (3, 2, 2, 18)
    (work,) = grade.late_works
    assert ([chapter.chapter for chapter in work.chapters], work.lost) == (["ch01_numbers", "ch02_torch"], 2)


def test_chapter_without_points_spends_no_late_days(group):
    late = LATE + "late_days = 2\n"
    group.course = course_with(group.folder, late)
    exercises = [scored(0), scored(10, exercise=SCALE)]
    grade = group.take_in(entry("kim", exercises, submitted_at="2026-03-22T12:00:00+09:00"))["kim"]
    assert (grade.score, grade.bank_days) == (10, 2)


@pytest.mark.parametrize("time", [None, "yesterday", "2026-03-29T00:00:00", "0001-01-01T00:00:00+00:00"])
def test_submission_without_a_sound_time_is_on_time(group, time):
    group.course = course_with(group.folder, LATE)
    assert group.take_in(entry("kim", [scored(10)], submitted_at=time))["kim"].score == 10
