"""Changes by hand: who, when and why. They belong to the student and the batch, so they survive every regrade."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update

from grader.errors import UsageError
from grader.gradebook.schema import adjustments, students, submissions
from grader.i18n import both

__all__ = ["Adjustment", "add_adjustment", "adjustments_of", "find_student", "withdraw"]


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One change by hand.

    Attributes
    ----------
    exercise
        What it is for; ``None`` for the grade as a whole.
    mode
        ``add`` adds ``points``, which may be negative; ``set`` replaces what was there.
    made_at
        ISO 8601 with offset.
    withdrawn_by
        Who took it back; ``None`` while it holds.
    """

    id: int
    student_id: int
    exercise: str | None
    mode: str
    points: float
    who: str
    made_at: str
    why: str
    withdrawn_by: str | None = None
    withdrawn_at: str | None = None
    withdrawn_why: str | None = None

    @property
    def holds(self) -> bool:
        return self.withdrawn_by is None

    def applied_to(self, points: float) -> float:
        """Return what ``points`` become; never less than nothing."""
        return max(0.0, points + self.points if self.mode == "add" else self.points)


def adjustments_of(connection: Connection, batch: int) -> list[Adjustment]:
    """Return all adjustments of a batch, in the order in which they were made."""
    wanted = [adjustments.c[name] for name in Adjustment.__dataclass_fields__]
    query = select(*wanted).where(adjustments.c.batch_id == batch).order_by(adjustments.c.id)
    return [Adjustment(**row._mapping) for row in connection.execute(query)]


def add_adjustment(
    connection: Connection,
    batch: int,
    student: int,
    *,
    exercise: str | None,
    mode: str,
    points: float,
    who: str,
    made_at: str,
    why: str,
) -> int:
    """Enter an adjustment and return its number.

    Raises
    ------
    UsageError
        No reason is given, nobody signs, or the points are no number that a grade can have.
    """
    if not why.strip():
        raise UsageError(both("an adjustment needs a reason: --why"))
    if not who.strip():
        raise UsageError(both("an adjustment needs the name of who makes it: --who"))
    if not math.isfinite(points) or (mode == "set" and points < 0):
        raise UsageError(both("{points} is no number of points that a grade can have", points=points))
    values: dict[str, Any] = {"exercise": exercise, "mode": mode, "points": points, "who": who.strip()}
    values |= {"batch_id": batch, "student_id": student, "made_at": made_at, "why": why.strip()}
    return int(connection.execute(insert(adjustments).values(**values).returning(adjustments.c.id)).scalar_one())


def withdraw(connection: Connection, batch: int, number: int, *, who: str, at: str, why: str) -> int:
    """Take an adjustment back and return whose it was; that it was made, and who took it back, stays on record.

    Raises
    ------
    UsageError
        There is no such adjustment, it was taken back before, or no reason is given.
    """
    if not why.strip():
        raise UsageError(both("an adjustment needs a reason: --why"))
    found = next((item for item in adjustments_of(connection, batch) if item.id == number), None)
    if found is None:
        raise UsageError(both("there is no adjustment {number} in this batch; --list shows them", number=number))
    if not found.holds:
        raise UsageError(
            both("adjustment {number} was withdrawn before, by {who}", number=number, who=found.withdrawn_by)
        )
    if not who.strip():
        raise UsageError(both("an adjustment needs the name of who makes it: --who"))
    values = {"withdrawn_by": who.strip(), "withdrawn_at": at, "withdrawn_why": why.strip()}
    connection.execute(update(adjustments).where(adjustments.c.id == number).values(**values))
    return found.student_id


def find_student(connection: Connection, batch: int, name: str) -> int:
    """Return the student of a batch whom ``name`` names: submission, id, e-mail address, LMS number or name.

    Raises
    ------
    UsageError
        Nobody, or several: tells the nearest names, or the submissions to choose from.
    """
    query = (
        select(
            submissions.c.name, students.c.id, students.c.number, students.c.email, students.c.lms_id, students.c.name
        )
        .join(students, students.c.id == submissions.c.student_id)
        .where(submissions.c.batch_id == batch)
        .order_by(submissions.c.name)
    )
    rows = [tuple(row) for row in connection.execute(query)]
    for column in (0, 2, 3, 4, 5):
        matches = [row for row in rows if row[column] == name]
        if len({row[1] for row in matches}) == 1:
            return int(matches[0][1])
        if matches:
            raise UsageError(
                both(
                    "'{name}' is the name of several students. Name the submission: {names}",
                    name=name,
                    names=", ".join(row[0] for row in matches),
                )
            )
    raise _nobody(name, [value for row in rows for value in (row[0], row[2], row[5]) if value])


def _nobody(name: str, known: Sequence[str]) -> UsageError:
    import difflib

    near = difflib.get_close_matches(name, list(dict.fromkeys(known)), n=3, cutoff=0.5)
    if near:
        return UsageError(
            both("no student '{name}' in this batch. Did you mean: {near}?", name=name, near=", ".join(near))
        )
    return UsageError(both("no student '{name}' in this batch; grades.csv shows who is in it", name=name))
