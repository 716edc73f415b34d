"""From journals to grades: recording, identities, adjustments, previews; on SQLite and on PostgreSQL."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select

from grader.batch.journal import INTERNAL_ERROR
from grader.errors import UsageError
from grader.gradebook import adjustments as by_hand
from grader.gradebook.regrade import preview, require_batch, take_in
from grader.gradebook.schema import attempts, case_results, students
from grader.gradebook.store import Gradebook
from grader.gradebook.written import written_grades
from grader.model import Outcome
from tests.grader.journals import COUNTER, DOUBLE, LATE, MEAN, SCALE, course_with, entry, scored, write_journal


class Class:
    """A course, a folder and a gradebook to try things on."""

    def __init__(self, folder: Path, database: str) -> None:
        self.folder, self.database = folder, database
        self.course = course_with(folder)

    def journal(self, *entries, name="hw1", **settings):
        return write_journal(self.folder / name, entries, **settings)

    def take_in(self, *entries, **settings):
        with self.book() as book:
            return {
                grade.result.submission: grade
                for grade in take_in(book, self.course, self.journal(*entries, **settings))
            }

    @contextmanager
    def book(self):
        with Gradebook.at(self.folder, self.database) as book:
            yield book

    @contextmanager
    def batch(self, name="hw1"):
        journal = self.journal(name=name)
        with self.book() as book, book.transaction() as connection:
            yield connection, require_batch(connection, self.course, journal)

    def adjust(self, student, points, *, exercise=None, mode="add", why="asked for it"):
        with self.batch() as (connection, batch):
            number = by_hand.find_student(connection, batch, student)
            return by_hand.add_adjustment(
                connection, batch, number, exercise=exercise, mode=mode, points=points, who="prof", made_at="T", why=why
            )

    def count(self, table):
        with self.book() as book, book.transaction() as connection:
            return connection.execute(select(func.count()).select_from(table)).scalar_one()


@pytest.fixture
def group(tmp_path, database):
    return Class(tmp_path, database)


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


def test_quizzes_count(group):
    quiz = {"quizzes": [{"id": "ch01_numbers", "score": 3.0, "max_score": 4.0}]}
    grade = group.take_in(entry("kim", [scored(7)], report=quiz))["kim"]
    assert (grade.score, grade.max_score) == (10, 14)


def test_namesakes_are_two_students(group):
    grades = group.take_in(entry("kim", [scored(7)], person="김민준"), entry("kim-2", [scored(9)], person="김민준"))
    assert [grade.score for grade in grades.values()] == [7, 9]


def test_two_submissions_of_a_student_count_once_by_the_later_one(group):
    early = entry("kim-a", [scored(9)], id="1", submitted_at="2026-03-20T10:00:00+09:00")
    late = entry("kim-b", [scored(4)], id="1", submitted_at="2026-03-20T02:00:00+00:00")
    grades = group.take_in(late, early)
    assert {name: (grade.score, grade.superseded) for name, grade in grades.items()} == {"kim-b": (4, ("kim-a",))}


def test_student_whom_a_roster_names_later_keeps_the_adjustments(group):
    group.take_in(entry("kim", [scored(7)]))
    group.adjust("kim", 1)
    grades = group.take_in(entry("kim", [scored(7)], id="2026001", person="김하나"))
    assert (grades["kim"].score, grades["kim"].person.number) == (8, "2026001")
    assert group.count(students) == 1


def test_student_whom_a_later_run_knows_less_of_stays_known(group):
    group.take_in(entry("kim", [scored(7)], id="2026001", email="kim@school.ac.kr"))
    grades = group.take_in(entry("kim", [scored(8)], digest="other"))
    assert (grades["kim"].score, grades["kim"].person.number) == (8, "2026001")
    assert group.count(students) == 1


def test_submission_that_was_somebody_elses_takes_its_adjustments_along(group):
    group.take_in(entry("kim", [scored(7)], id="1"), entry("lee", [scored(5)], id="2"))
    group.adjust("kim", 1)
    grades = group.take_in(entry("kim", [scored(7)], id="3"), entry("lee", [scored(5)], id="2"))
    assert (grades["kim"].score, grades["kim"].person.number) == (8, "3")
    assert grades["lee"].score == 5


def test_adjustment_survives_a_regrade(group):
    group.take_in(entry("kim", [scored(7)]))
    group.adjust("kim", 1.5)
    assert group.take_in()["kim"].score == 8.5
    assert group.take_in(entry("kim", [scored(4)], digest="other"))["kim"].score == 5.5


def test_adjustments_of_an_exercise_come_first_and_of_the_whole_last(group):
    group.course = course_with(group.folder, LATE)
    two_days_late = "2026-03-22T12:00:00+09:00"
    group.take_in(entry("kim", [scored(7), scored(3, exercise=MEAN)], submitted_at=two_days_late))
    assert group.take_in()["kim"].score == 8.0
    group.adjust("kim", 5, exercise=DOUBLE, mode="set")
    assert group.take_in()["kim"].score == 6.4
    group.adjust("kim", 1)
    assert group.take_in()["kim"].score == 7.4
    group.adjust("kim", 9, mode="set")
    assert group.take_in()["kim"].score == 9.0


def test_adjustment_never_makes_a_grade_negative(group):
    group.take_in(entry("kim", [scored(3)]))
    group.adjust("kim", -5)
    assert group.take_in()["kim"].score == 0


def test_adjustment_withdrawn_stays_on_record(group):
    group.take_in(entry("kim", [scored(7)]))
    number = group.adjust("kim", 1)
    with group.batch() as (connection, batch):
        by_hand.withdraw(connection, batch, number, who="dean", at="later", why="a mistake")
    assert group.take_in()["kim"].score == 7
    with group.batch() as (connection, batch):
        (kept,) = by_hand.adjustments_of(connection, batch)
    assert (kept.who, kept.why, kept.withdrawn_by, kept.withdrawn_why) == ("prof", "asked for it", "dean", "a mistake")
    with group.batch() as (connection, batch), pytest.raises(UsageError, match="was withdrawn before, by dean"):
        by_hand.withdraw(connection, batch, number, who="dean", at="later", why="again")


@pytest.mark.parametrize(
    ("points", "mode", "why", "message"),
    [
        (1, "add", "  ", "needs a reason"),
        (float("nan"), "add", "asked", "is no number of points"),
        (float("inf"), "set", "asked", "is no number of points"),
        (-1, "set", "asked", "is no number of points"),
    ],
)
def test_adjustment_that_makes_no_sense_is_refused(group, points, mode, why, message):
    group.take_in(entry("kim", [scored(7)]))
    with pytest.raises(UsageError, match=message):
        group.adjust("kim", points, mode=mode, why=why)


def test_student_is_found_by_any_name_and_never_guessed(group):
    group.take_in(
        entry("a", [scored(1)], id="7", person="김하나", email="k@x"),
        entry("b", [scored(1)], person="이두리"),
        entry("c", [scored(1)], person="이두리"),
    )
    with group.batch() as (connection, batch):
        assert len({by_hand.find_student(connection, batch, name) for name in ("a", "7", "김하나", "k@x")}) == 1
        with pytest.raises(UsageError, match=r"several students\. Name the submission: b, c"):
            by_hand.find_student(connection, batch, "이두리")
        with pytest.raises(UsageError, match="Did you mean: 김하나"):
            by_hand.find_student(connection, batch, "김하너")
        with pytest.raises(UsageError, match=r"grades\.csv shows who is in it"):
            by_hand.find_student(connection, batch, "zzzz")


def test_grade_is_none_where_the_grader_failed_until_a_person_sets_it(group):
    failed = scored(0, outcome=Outcome.INTERNAL_ERROR)
    nothing = entry("lee", report={"score": 0.0, "max_score": 0.0}, status=INTERNAL_ERROR)
    grades = group.take_in(entry("kim", [failed, scored(5, exercise=MEAN)]), nothing)
    assert [grade.score for grade in grades.values()] == [None, None]
    group.adjust("kim", 8, exercise=DOUBLE, mode="set")
    group.adjust("lee", 12, mode="set")
    assert [grade.score for grade in group.take_in().values()] == [13, 12]


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


def test_batch_that_was_never_taken_in_is_named(group):
    journal = group.journal(entry("kim", [scored(7)]))
    with group.book() as book, book.transaction() as connection, pytest.raises(UsageError, match="grader report"):
        require_batch(connection, group.course, journal)


def test_batch_is_the_same_when_its_folder_is_renamed(group):
    group.take_in(entry("kim", [scored(7)]))
    (group.folder / "hw1").rename(group.folder / "homework")
    with group.batch("homework") as (connection, batch):
        assert [grade.submission for grade in written_grades(connection, batch)] == ["kim"]
