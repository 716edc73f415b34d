"""Takes a journal into the gradebook; what is there already is left as it is, so it may be done again at any time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from grader.batch.journal import Entry, Journal
from grader.course import Course
from grader.gradebook.rows import add_row
from grader.gradebook.schema import (
    attempts,
    batches,
    case_results,
    courses,
    exercise_results,
    submissions,
)
from grader.gradebook.students import Roll

__all__ = ["batch_key", "digest_of", "find_batch", "record"]

_MOST_ROWS = 2000


def batch_key(journal: Journal) -> str:
    """Return what identifies the batch wherever its folder is moved: the digest of the journal's first line."""
    with open(journal.path, "rb") as file:
        return hashlib.sha256(file.readline()).hexdigest()[:32]


def digest_of(entry: Entry) -> str:
    """Return the digest of one grading: the same one is never recorded twice, whoever it turns out to be from."""
    told = [entry.report, entry.digest, entry.status, entry.same_as, entry.finished_at]
    text = json.dumps(told, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def find_batch(connection: Connection, course: Course, key: str) -> int | None:
    """Return the number of a batch that was recorded before."""
    query = (
        select(batches.c.id)
        .join(courses, courses.c.id == batches.c.course_id)
        .where(courses.c.key == course.id, batches.c.key == key)
    )
    return connection.execute(query).scalar_one_or_none()


def record(connection: Connection, course: Course, journal: Journal, label: str, entries: Iterable[Entry]) -> int:
    """Record entries under the batch of ``journal`` and return the batch's number.

    Parameters
    ----------
    label
        What people call the batch: the name of its folder.
    entries
        Of ``journal``, or of a regrade of the same submissions.
    """
    titles = {"title_ko": course.title.ko, "title_en": course.title.en}
    course_number = _ensure(connection, courses, {"key": course.id}, titles)
    batch = _ensure(connection, batches, {"course_id": course_number, "key": batch_key(journal)}, {"label": label})
    roll = Roll(connection, course_number, batch)
    handed_in = _handed_in(connection, batch)
    known = _known_attempts(connection, batch)
    results = _Results(connection)
    for entry in entries:
        submission, before = handed_in.get(entry.submission, (None, {}))
        student = roll.student_of(entry, before.get("student_id"))
        fields = {"student_id": student, "source": entry.source, "submitted_at": entry.submitted_at}
        if submission is None:
            submission = add_row(connection, submissions, {"batch_id": batch, "name": entry.submission, **fields})
        elif before != fields:
            connection.execute(update(submissions).where(submissions.c.id == submission).values(**fields))
        handed_in[entry.submission] = submission, fields
        digest, mine = digest_of(entry), known.setdefault(entry.submission, {})
        if digest != next(reversed(mine), None):
            if digest in mine:
                # An earlier grading holds again: as the last one, which is the one that holds.
                results.write()
                _forget_attempt(connection, mine.pop(digest))
            mine[digest] = _record_attempt(connection, submission, digest, entry)
            results.add(mine[digest], entry.report)
    results.write()
    return batch


def _handed_in(connection: Connection, batch: int) -> dict[str, tuple[int | None, dict[str, Any]]]:
    """Return the number of each submission by name, and what is recorded of it."""
    names = ("student_id", "source", "submitted_at")
    query = select(submissions.c.name, submissions.c.id, *(submissions.c[name] for name in names))
    rows = connection.execute(query.where(submissions.c.batch_id == batch))
    return {row[0]: (row[1], dict(zip(names, row[2:], strict=True))) for row in rows}


def _known_attempts(connection: Connection, batch: int) -> dict[str, dict[str, int]]:
    """Return for each submission the numbers of its attempts by digest, the one that holds at the end."""
    query = (
        select(submissions.c.name, attempts.c.entry_digest, attempts.c.id)
        .join(attempts, attempts.c.submission_id == submissions.c.id)
        .where(submissions.c.batch_id == batch)
        .order_by(attempts.c.id)
    )
    known: dict[str, dict[str, int]] = {}
    for name, digest, number in connection.execute(query):
        known.setdefault(name, {})[digest] = number
    return known


def _forget_attempt(connection: Connection, attempt: int) -> None:
    for table in (case_results, exercise_results):
        connection.execute(delete(table).where(table.c.attempt_id == attempt))
    connection.execute(delete(attempts).where(attempts.c.id == attempt))


def _ensure(connection: Connection, table: Table, identity: Mapping[str, Any], fields: Mapping[str, Any]) -> int:
    """Return the number of the row that ``identity`` names, made or brought up to date."""
    same = [table.c[name] == value for name, value in identity.items()]
    found = connection.execute(select(table.c.id).where(*same)).scalar_one_or_none()
    if found is None:
        return add_row(connection, table, {**identity, **fields})
    connection.execute(update(table).where(table.c.id == found).values(**fields))
    return int(found)


def _record_attempt(connection: Connection, submission: int, digest: str, entry: Entry) -> int:
    """Record one grading and return its number."""
    report = entry.report
    fields = {
        "submission_id": submission,
        "entry_digest": digest,
        "digest": entry.digest,
        "status": entry.status,
        "same_as": entry.same_as,
        "score": report.get("score", 0.0),
        "max_score": report.get("max_score", 0.0),
        "isolation": report.get("isolation"),
        "grader": entry.grader,
        "finished_at": entry.finished_at,
    }
    return add_row(connection, attempts, fields)


class _Results:
    """Collects the results of gradings, to be written many at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[Table, list[dict[str, Any]]] = {exercise_results: [], case_results: []}

    def add(self, attempt: int, report: Mapping[str, Any]) -> None:
        self._rows[exercise_results] += _exercise_rows(attempt, report)
        self._rows[case_results] += _case_rows(attempt, report)
        if len(self._rows[case_results]) >= _MOST_ROWS:
            self.write()

    def write(self) -> None:
        for table, rows in self._rows.items():
            if rows:
                # To ask for something back makes SQLAlchemy send many rows at once; PostgreSQL would get one after the
                # other.
                self._connection.execute(insert(table).returning(table.c.attempt_id), rows).close()
                rows.clear()


def _exercise_rows(attempt: int, report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    items = [("exercise", item["id"], item) for item in report.get("exercises") or ()]
    items += [("quiz", _question_name(item), item) for item in report.get("quizzes") or ()]
    for position, (kind, name, item) in enumerate(items):
        yield {
            "attempt_id": attempt,
            "exercise": name,
            "kind": kind,
            "position": position,
            "score": item["score"],
            "max_score": item["max_score"],
            "outcome": item["outcome"],
        }


def _question_name(question: Mapping[str, Any]) -> str:
    """Return a name that tells the chapter, as that of an exercise does: due dates are those of chapters."""
    return f"{question['chapter']}/{question['id']}"


def _case_rows(attempt: int, report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for exercise in report.get("exercises") or ():
        for case in exercise["cases"]:
            yield {
                "attempt_id": attempt,
                "exercise": exercise["id"],
                "case_id": case["id"],
                "outcome": case["outcome"],
                "visibility": case["visibility"],
                "points": case["points"],
                "max_points": case["max_points"],
                "duration_s": case["duration_s"],
            }
