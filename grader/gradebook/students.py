"""Who a submission is from.

A student is known by the best identity that there is: the roster's id, an e-mail address, the number that the LMS gave,
and at last the submission's own name. Never by a person's name: two students may share it, and one of them would
lose a grade. When a later run knows better (a roster was added), the student keeps grades and adjustments; when
it knows less, what is known stays.
"""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from grader.batch.journal import Entry
from grader.gradebook.schema import adjustments, grades, students, submissions

__all__ = ["key_of", "student_of"]

_BEST_FIRST = ("id", "email", "lms", "submission")


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


def student_of(connection: Connection, course: int, batch: int, entry: Entry) -> int:
    """Return the number of the student who handed ``entry`` in, made or brought up to date."""
    key = key_of(entry)
    former = _former(connection, batch, entry.submission)
    if former is not None and _rank(former[1]) < _rank(key):
        return _learn(connection, former[0], former[1], entry)
    student = _by_key(connection, course, key) or _by_weaker_sign(connection, course, entry)
    if student is None and former is not None and former[1] == f"submission:{entry.submission}":
        student = former[0]
    if student is None:
        made = connection.execute(insert(students).values(course_id=course, key=key).returning(students.c.id))
        student = int(made.scalar_one())
    if former is not None and former[0] != student:
        _move_adjustments(connection, batch, former[0], student, entry.submission)
    return _learn(connection, student, key, entry)


def _rank(key: str) -> int:
    return _BEST_FIRST.index(key.partition(":")[0])


def _former(connection: Connection, batch: int, submission: str) -> tuple[int, str] | None:
    query = (
        select(students.c.id, students.c.key)
        .join(submissions, submissions.c.student_id == students.c.id)
        .where(submissions.c.batch_id == batch, submissions.c.name == submission)
    )
    found = connection.execute(query).one_or_none()
    return (found[0], found[1]) if found else None


def _by_key(connection: Connection, course: int, key: str) -> int | None:
    query = select(students.c.id).where(students.c.course_id == course, students.c.key == key)
    return connection.execute(query).scalar_one_or_none()


def _by_weaker_sign(connection: Connection, course: int, entry: Entry) -> int | None:
    """Find one who was known by less: by an e-mail address or an LMS number that this submission has too."""
    signs = []
    if entry.student.email:
        signs.append(f"email:{entry.student.email.lower()}")
    if entry.student.lms_id:
        signs.append(f"lms:{entry.student.lms_id}")
    return next((found for sign in signs if (found := _by_key(connection, course, sign))), None)


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


def _learn(connection: Connection, student: int, key: str, entry: Entry) -> int:
    told = {
        "number": entry.student.id,
        "name": entry.student.name,
        "email": entry.student.email,
        "lms_id": entry.student.lms_id,
    }
    known = {name: value for name, value in told.items() if value}
    connection.execute(update(students).where(students.c.id == student).values(key=key, **known))
    return student
