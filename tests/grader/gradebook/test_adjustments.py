"""Changes by hand: what they do, that they stay, and that no student is guessed."""

import pytest

from grader.batch.journal import INTERNAL_ERROR
from grader.errors import UsageError
from grader.gradebook import adjustments as by_hand
from grader.gradebook.schema import students
from grader.model import Outcome
from tests.grader.journals import DOUBLE, LATE, MEAN, course_with, entry, scored


def test_student_whom_a_roster_names_later_keeps_the_adjustments(group):
    group.take_in(entry("kim", [scored(7)]))
    group.adjust("kim", 1)
    grades = group.take_in(entry("kim", [scored(7)], id="2026001", person="김하나"))
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
