"""Reads the results that hold out of the gradebook, and writes the grades that follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from sys import intern

from sqlalchemy import Connection, delete, func, insert, select

from grader.course import Course
from grader.gradebook.adjustments import Adjustment, adjustments_of
from grader.gradebook.computation import grades_of
from grader.gradebook.grades import Grade, Item, Person, Result
from grader.gradebook.schema import (
    attempts,
    batches,
    courses,
    exercise_results,
    grades,
    students,
    submissions,
)

__all__ = ["current_grades", "write_grades"]

_CHUNK = 500


def current_grades(connection: Connection, course: Course) -> Iterator[Grade]:
    """Compute the grades of all batches of a course from what is recorded now."""
    query = (
        select(batches.c.id)
        .join(courses, courses.c.id == batches.c.course_id)
        .where(courses.c.key == course.id)
        .order_by(batches.c.id)
    )
    numbers = list(connection.execute(query).scalars())
    by_student: dict[tuple[int, int], list[Adjustment]] = {}
    for batch in numbers:
        for adjustment in adjustments_of(connection, batch):
            by_student.setdefault((batch, adjustment.student_id), []).append(adjustment)
    return grades_of(_results(connection, numbers), by_student, course.late)


def _results(connection: Connection, numbers: list[int]) -> Iterator[Result]:
    """Yield the attempt that holds of each submission, by student, then batch, then submission."""
    last = (
        select(func.max(attempts.c.id).label("id"))
        .join(submissions, submissions.c.id == attempts.c.submission_id)
        .where(submissions.c.batch_id.in_(numbers))
        .group_by(attempts.c.submission_id)
        .subquery()
    )
    query = (
        select(
            submissions.c.batch_id,
            students.c.id.label("student"),
            students.c.number,
            students.c.name.label("student_name"),
            students.c.email,
            students.c.lms_id,
            submissions.c.id.label("submission"),
            submissions.c.name,
            submissions.c.submitted_at,
            attempts.c.id.label("attempt"),
            attempts.c.status,
            attempts.c.same_as,
            attempts.c.max_score,
            exercise_results.c.exercise,
            exercise_results.c.kind,
            exercise_results.c.score,
            exercise_results.c.max_score.label("item_max"),
            exercise_results.c.outcome,
        )
        .join(last, last.c.id == attempts.c.id)
        .join(submissions, submissions.c.id == attempts.c.submission_id)
        .join(students, students.c.id == submissions.c.student_id)
        .outerjoin(exercise_results, exercise_results.c.attempt_id == attempts.c.id)
        .order_by(students.c.id, submissions.c.batch_id, submissions.c.id, exercise_results.c.position)
    )
    rows = connection.execute(query.execution_options(yield_per=_CHUNK))
    for _, group in groupby(rows, key=lambda row: row.submission):
        lines = list(group)
        row = lines[0]
        items = tuple(
            # Each name once, not once for each student.
            Item(intern(line.exercise), intern(line.kind), line.score, line.item_max, intern(line.outcome))
            for line in lines
            if line.exercise is not None
        )
        person = Person(row.student, row.number, row.student_name, row.email, row.lms_id)
        yield Result(
            row.batch_id,
            person,
            row.submission,
            row.name,
            row.submitted_at,
            row.attempt,
            row.status,
            row.same_as,
            # A quiz adds to what there is to earn.
            sum(item.max_score for item in items) or row.max_score,
            items,
        )


def write_grades(connection: Connection, computed: list[Grade]) -> None:
    """Replace the written grades of the batches that are in ``computed``."""
    for batch in sorted({grade.result.batch for grade in computed}):
        connection.execute(delete(grades).where(grades.c.batch_id == batch))
    rows = [
        {
            "batch_id": grade.result.batch,
            "student_id": grade.person.id,
            "submission_id": grade.result.submission_id,
            "attempt_id": grade.result.attempt_id,
            "score": grade.score,
            "max_score": grade.max_score,
            "earned": grade.earned,
            "late_points": grade.late_points,
            "late_days": grade.late_days,
            "bank_days": grade.bank_days,
            "adjusted_points": grade.adjusted_points,
            "is_final": grade.score is not None,
        }
        for grade in computed
    ]
    for start in range(0, len(rows), _CHUNK):
        connection.execute(insert(grades), rows[start : start + _CHUNK])
