"""Who a submission is from.

A student is known by the best identity that there is: the roster's id, an e-mail address, the number that the LMS gave,
and at last the submission's own name. Never by a person's name: two students may share it, and one of them would
lose a grade. When a later run knows better (a roster was added), the student keeps grades and adjustments; when
it knows less, what is known stays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection, select, update

from grader.batch.journal import Entry
from grader.gradebook.rows import add_row
from grader.gradebook.schema import adjustments, grades, students, submissions

__all__ = ["Roll", "key_of"]

_TOLD = ("number", "name", "email", "lms_id")
_BEST_FIRST = ("id", "email", "lms", "submission")


@dataclass(frozen=True, slots=True)
class _Known:
    """A student as the gradebook has them."""

    id: int
    key: str
    number: str | None = None
    name: str | None = None
    email: str | None = None
    lms_id: str | None = None


def key_of(entry: Entry) -> str:
    """Return what identifies the student of a submission within the course."""
    student = entry.student
    if student.id:
        return f"id:{student.id}"
    if student.email:
        return f"email:{student.email.lower()}"
    if student.lms_id:
        return f"lms:{student.lms_id}"
    return f"submission:{entry.submission}"


class Roll:
    """The students of a course, read once.

    Parameters
    ----------
    course, batch
        Their numbers: of the course, and of the batch whose submissions are taken in.
    """

    def __init__(self, connection: Connection, course: int, batch: int) -> None:
        self._connection = connection
        self._course = course
        self._batch = batch
        columns = [students.c[name] for name in ("id", "key", *_TOLD)]
        rows = connection.execute(select(*columns).where(students.c.course_id == course))
        self._by_key = {row.key: _Known(*row) for row in rows}
        self._by_number = {known.id: known for known in self._by_key.values()}

    def student_of(self, entry: Entry, former_number: int | None) -> int:
        """Return the number of the student who handed ``entry`` in, made or brought up to date.

        ``former_number`` is that of whom the submission was recorded for before.
        """
        key, name = key_of(entry), entry.submission
        former = self._by_number.get(former_number) if former_number is not None else None
        if former is not None and _rank(former.key) < _rank(key):
            return self._learn(former, former.key, entry)
        student = self._by_key.get(key) or self._by_weaker_sign(entry)
        if student is None and former is not None and former.key == f"submission:{name}":
            student = former
        number = self._add(key, entry) if student is None else self._learn(student, key, entry)
        if former is not None and former.id != number:
            _move_adjustments(self._connection, self._batch, former.id, number, name)
        return number

    def _by_weaker_sign(self, entry: Entry) -> _Known | None:
        """Find one who was known by less: by an e-mail address or an LMS number that this submission has too."""
        signs = []
        if entry.student.email:
            signs.append(f"email:{entry.student.email.lower()}")
        if entry.student.lms_id:
            signs.append(f"lms:{entry.student.lms_id}")
        return next((found for sign in signs if (found := self._by_key.get(sign)) is not None), None)

    def _add(self, key: str, entry: Entry) -> int:
        told = _told(entry)
        fields = {"course_id": self._course, "key": key, **dict.fromkeys(_TOLD), **told}
        number = add_row(self._connection, students, fields)
        self._remember(_Known(number, key, **told))
        return number

    def _learn(self, student: _Known, key: str, entry: Entry) -> int:
        told = _told(entry)
        learnt = replace(student, key=key, **told)  # type: ignore[arg-type]
        if learnt != student:
            values = {"key": key, **told}
            self._connection.execute(update(students).where(students.c.id == student.id).values(**values))
            del self._by_key[student.key]
            self._remember(learnt)
        return student.id

    def _remember(self, student: _Known) -> None:
        self._by_key[student.key] = self._by_number[student.id] = student


def _told(entry: Entry) -> dict[str, str]:
    """Return what is known of the student now; what is not told this time stays as it is."""
    student = entry.student
    told = {"number": student.id, "name": student.name, "email": student.email, "lms_id": student.lms_id}
    return {name: value for name, value in told.items() if value}


def _rank(key: str) -> int:
    return _BEST_FIRST.index(key.partition(":")[0])


def _move_adjustments(connection: Connection, batch: int, former: int, student: int, submission: str) -> None:
    """Give what was adjusted for this submission to the student it turned out to be from."""
    others = select(submissions.c.id).where(
        submissions.c.batch_id == batch, submissions.c.student_id == former, submissions.c.name != submission
    )
    if connection.execute(others.limit(1)).first() is not None:
        return
    mine = (adjustments.c.batch_id == batch) & (adjustments.c.student_id == former)
    connection.execute(update(adjustments).where(mine).values(student_id=student))
    connection.execute(grades.delete().where(grades.c.batch_id == batch, grades.c.student_id == former))
