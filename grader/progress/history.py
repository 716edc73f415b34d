"""Every attempt at an exercise: when, what came of each case, and the file as it was."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.model import ExerciseReport, Outcome
from grader.progress.database import Database

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Attempt", "History"]

_ATTEMPTS = "SELECT id, at, score, max_score, outcome, cases, source IS NOT NULL FROM attempts WHERE exercise = ?"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt.

    Attributes
    ----------
    number
        Counted from 1 in each exercise.
    at
        Seconds since 1970.
    cases
        The outcome of each case, by its id; empty for one that an older grader kept.
    has_source
        Whether the file was kept too.
    """

    number: int
    at: float
    score: float
    max_score: float
    outcome: Outcome
    cases: Mapping[str, Outcome]
    has_source: bool


class History:
    """The attempts of one progress file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, database: sqlite3.Connection, report: ExerciseReport, source: str | None, at: float) -> None:
        """Keep one attempt within the caller's transaction; the same file is kept once, however often it is tried."""
        digest = None
        if source is not None:
            data = source.encode("utf-8", "surrogatepass")
            digest = hashlib.sha256(data).hexdigest()
            database.execute("INSERT OR IGNORE INTO sources VALUES (?, ?)", (digest, zlib.compress(data)))
        cases = json.dumps({case.id: case.outcome.value for case in report.cases})
        database.execute(
            "INSERT INTO attempts (exercise, at, score, max_score, outcome, cases, source) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (report.id, at, report.score, report.max_score, report.outcome.value, cases, digest),
        )

    def of(self, exercise: str) -> list[Attempt]:
        """Return the attempts at an exercise in the order in which they were made."""
        if not self._database.exists:
            return []
        with self._database.connect() as database:
            rows = database.execute(f"{_ATTEMPTS} ORDER BY id", (exercise,)).fetchall()
        return [_attempt(number, *row[1:]) for number, row in enumerate(rows, start=1)]

    def serious_attempts(self, exercise: str) -> int:
        """Return how many attempts at an exercise had anything to judge: an untouched stub is no attempt at all."""
        if not self._database.exists:
            return 0
        query = "SELECT COUNT(*) FROM attempts WHERE exercise = ? AND outcome != ?"
        with self._database.connect() as database:
            (count,) = database.execute(query, (exercise, Outcome.NOT_IMPLEMENTED.value)).fetchone()
        return int(count)

    def source(self, exercise: str, number: int) -> str | None:
        """Return the file of an attempt, counted from 1; None where it was not kept or there is no such attempt."""
        if not self._database.exists or number < 1:
            return None
        query = (
            "SELECT sources.packed FROM attempts LEFT JOIN sources ON sources.digest = attempts.source "
            "WHERE attempts.exercise = ? ORDER BY attempts.id LIMIT 1 OFFSET ?"
        )
        with self._database.connect() as database:
            row = database.execute(query, (exercise, number - 1)).fetchone()
        return zlib.decompress(row[0]).decode("utf-8", "surrogatepass") if row and row[0] is not None else None


def _attempt(
    number: int, at: float, score: float, max_score: float, outcome: str, cases: str, has_source: int
) -> Attempt:
    outcomes = {name: Outcome(value) for name, value in json.loads(cases).items()}
    return Attempt(number, at, score, max_score, Outcome(outcome), outcomes, bool(has_source))
