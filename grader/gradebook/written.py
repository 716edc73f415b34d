"""The grades as they were last written: what other systems get, the same as report and table show."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from grader.gradebook.grades import Person
from grader.gradebook.schema import grades, students, submissions

__all__ = ["WrittenGrade", "written_grades"]


@dataclass(frozen=True, slots=True)
class WrittenGrade:
    """A student's grade in a batch, in points; ``score`` is ``None`` when there is none."""

    person: Person
    submission: str
    score: float | None
    max_score: float
    earned: float
    late_points: float
    adjusted_points: float


def written_grades(connection: Connection, batch: int) -> list[WrittenGrade]:
    """Return the grades of a batch by submission."""
    query = (
        select(
            students.c.id,
            students.c.number,
            students.c.name,
            students.c.email,
            students.c.lms_id,
            submissions.c.name.label("submission"),
            grades.c.score,
            grades.c.max_score,
            grades.c.earned,
            grades.c.late_points,
            grades.c.adjusted_points,
        )
        .join(students, students.c.id == grades.c.student_id)
        .join(submissions, submissions.c.id == grades.c.submission_id)
        .where(grades.c.batch_id == batch)
    )
    found = [
        WrittenGrade(
            Person(row.id, row.number, row.name, row.email, row.lms_id),
            row.submission,
            row.score,
            row.max_score,
            row.earned,
            row.late_points,
            row.adjusted_points,
        )
        for row in connection.execute(query)
    ]
    # In Python: databases sort Hangul each in their own way.
    return sorted(found, key=lambda grade: grade.submission)
