"""From journals to grades: recording, identities; on SQLite and on PostgreSQL."""

import pytest

from grader.errors import UsageError
from grader.gradebook.regrade import require_batch
from grader.gradebook.schema import attempts, case_results, students
from grader.gradebook.written import written_grades
from tests.grader.journals import (
    LATE,
    MEAN,
    course_with,
    entry,
    question,
    scored,
)


def test_journal_becomes_grades(group):
    grades = group.take_in(entry("kim", [scored(7), scored(5, exercise=MEAN)]), entry("lee", [scored(10)]))
    assert [(name, grade.score, grade.max_score) for name, grade in grades.items()] == [
        ("kim", 12, 20),
        ("lee", 10, 10),
    ]
    with group.batch() as (connection, batch):
        assert [(g.submission, g.score) for g in written_grades(connection, batch)] == [("kim", 12.0), ("lee", 10.0)]


def test_journal_taken_in_twice_is_recorded_once(group):
    entries = [entry("kim", [scored(7)]), entry("lee", [scored(10)])]
    group.take_in(*entries)
    before = [group.count(table) for table in (students, attempts, case_results)]
    group.take_in()
    assert [group.count(table) for table in (students, attempts, case_results)] == before == [2, 2, 2]


def test_second_grading_is_another_attempt_and_holds(group):
    group.take_in(entry("kim", [scored(7)]))
    grades = group.take_in(entry("kim", [scored(9)], digest="other"))
    assert grades["kim"].score == 9
    assert group.count(attempts) == 2


def test_questions_count_as_exercises_do(group):
    group.course = course_with(group.folder, LATE)
    quiz = {"quizzes": [question("sums", 1.0), question("means", 0.5, outcome="partial")]}
    mine = entry("kim", [scored(7)], report=quiz, submitted_at="2026-03-21T12:00:00+09:00")
    grades = group.take_in(mine, entry("lee", [scored(7)]))
    assert (grades["kim"].earned, grades["kim"].max_score) == (8.5, 12)
    assert grades["kim"].score == 7.65, "a day late, as the chapter is"
    assert (grades["lee"].score, grades["lee"].max_score) == (7, 12), "who answered nothing is asked all the same"


def test_namesakes_are_two_students(group):
    grades = group.take_in(entry("kim", [scored(7)], person="김민준"), entry("kim-2", [scored(9)], person="김민준"))
    assert [grade.score for grade in grades.values()] == [7, 9]


def test_two_submissions_of_a_student_count_once_by_the_later_one(group):
    early = entry("kim-a", [scored(9)], id="1", submitted_at="2026-03-20T10:00:00+09:00")
    late = entry("kim-b", [scored(4)], id="1", submitted_at="2026-03-20T02:00:00+00:00")
    grades = group.take_in(late, early)
    assert {name: (grade.score, grade.superseded) for name, grade in grades.items()} == {"kim-b": (4, ("kim-a",))}


def test_student_whom_a_later_run_knows_less_of_stays_known(group):
    group.take_in(entry("kim", [scored(7)], id="2026001", email="kim@school.ac.kr"))
    grades = group.take_in(entry("kim", [scored(8)], digest="other"))
    assert (grades["kim"].score, grades["kim"].person.number) == (8, "2026001")
    assert group.count(students) == 1


def test_batch_that_was_never_taken_in_is_named(group):
    journal = group.journal(entry("kim", [scored(7)]))
    with group.book() as book, book.transaction() as connection, pytest.raises(UsageError, match="grader report"):
        require_batch(connection, group.course, journal)


def test_batch_is_the_same_when_its_folder_is_renamed(group):
    group.take_in(entry("kim", [scored(7)]))
    (group.folder / "hw1").rename(group.folder / "homework")
    with group.batch("homework") as (connection, batch):
        assert [grade.submission for grade in written_grades(connection, batch)] == ["kim"]
