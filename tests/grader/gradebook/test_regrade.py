"""Grading again: what would change, and what is refused."""

import threading

import pytest

from grader.errors import UsageError
from grader.gradebook.regrade import preview
from grader.gradebook.schema import attempts, case_results, grades, students
from tests.grader.journals import (
    COUNTER,
    DOUBLE,
    LATE,
    MEAN,
    SCALE,
    course_with,
    entry,
    scored,
)


def test_earlier_grading_taken_in_again_holds_again(group):
    first, second = entry("kim", [scored(7)]), entry("kim", [scored(9)], digest="other")
    assert [group.take_in(line)["kim"].score for line in (first, second, first, second)] == [7, 9, 7, 9]
    assert (group.count(attempts), group.count(case_results)) == (2, 2)


def test_preview_says_whose_grade_would_change_and_writes_nothing(group):
    journal = group.journal(entry("kim", [scored(7), scored(4, exercise=MEAN)]), entry("lee", [scored(10)]))
    group.take_in()
    regraded = group.journal(
        entry("kim", [scored(9), scored(3, exercise=MEAN)], digest="d"), entry("lee", [scored(10)]), name="again"
    )
    before = group.count(attempts)
    with group.book() as book:
        (change,) = preview(book, group.course, journal, regraded)
        assert (change.submission, change.before, change.after) == ("kim", 11, 12)
        assert [(step.exercise, step.before, step.after) for step in change.steps] == [(DOUBLE, 7, 9), (MEAN, 4, 3)]
        assert preview(book, group.course, journal, None) == []
    assert group.count(attempts) == before


def test_preview_shows_what_a_new_due_date_would_change(group):
    journal = group.journal(entry("kim", [scored(10)], submitted_at="2026-03-22T12:00:00+09:00"))
    group.take_in()
    with group.book() as book:
        (change,) = preview(book, course_with(group.folder, LATE), journal, None)
    assert (change.before, change.after, change.steps) == (10, 8, ())


def test_preview_shows_a_student_who_is_new(group):
    journal = group.journal(entry("kim", [scored(7)]))
    group.take_in()
    regraded = group.journal(entry("kim", [scored(7)]), entry("lee", [scored(5)]), name="again")
    with group.book() as book:
        (change,) = preview(book, group.course, journal, regraded)
    assert (change.submission, change.before, change.after) == ("lee", None, 5)


@pytest.mark.parametrize("exercises", [(DOUBLE, MEAN, SCALE), (DOUBLE, MEAN, SCALE, COUNTER, "ch03/new")])
def test_regrade_of_other_exercises_is_refused(group, exercises):
    journal = group.journal(entry("kim", [scored(7)]))
    group.take_in()
    regraded = group.journal(entry("kim", [scored(7)]), name="again", exercises=exercises)
    odd = next(iter(set(exercises) ^ {DOUBLE, MEAN, COUNTER, SCALE}))
    with group.book() as book, pytest.raises(UsageError, match=f"appear or be lost: {odd}"):
        preview(book, group.course, journal, regraded)


def test_regrade_with_another_seed_is_refused(group):
    journal = group.journal(entry("kim", [scored(7)]))
    group.take_in()
    regraded = group.journal(entry("kim", [scored(7)]), name="again", seed=8)
    with (
        group.book() as book,
        pytest.raises(UsageError, match=r"the seed 8, .* with --seed 7"),
    ):
        preview(book, group.course, journal, regraded)


def test_two_batches_taken_in_at_once_are_both_there(group):
    faults = []

    def take_in_one(name):
        try:
            group.take_in(entry("kim", [scored(7)], id="1"), name=name, started=name)
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=take_in_one, args=(name,)) for name in ("hw1", "hw2", "hw3")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert (group.count(students), group.count(attempts), group.count(grades)) == (1, 3, 3)
