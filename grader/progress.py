"""What a student has done: attempts and hints, in ``.grader/progress.sqlite`` beside the course.

Every attempt is kept. Several terminals may write at once; SQLite keeps the file whole when a process is killed.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from grader.errors import CannotGrade
from grader.i18n import both
from grader.model import ExerciseReport, Outcome

__all__ = ["Progress", "Standing"]

_FOLDER = ".grader"
_FILE = "progress.sqlite"
_BUSY_TIMEOUT_S = 10.0
#: Each entry brings the file from the version of its index to the next.
_MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE attempts (
        id INTEGER PRIMARY KEY,
        exercise TEXT NOT NULL,
        at REAL NOT NULL,
        score REAL NOT NULL,
        max_score REAL NOT NULL,
        outcome TEXT NOT NULL
    );
    CREATE INDEX attempts_by_exercise ON attempts (exercise, id);
    CREATE TABLE hints (exercise TEXT PRIMARY KEY, level INTEGER NOT NULL);
    """,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a student stands in one exercise."""

    attempts: int
    best_score: float
    max_score: float
    last_outcome: Outcome
    last_at: float

    @property
    def is_passed(self) -> bool:
        return self.best_score >= self.max_score


class Progress:
    """The progress file of one course folder; made when something is first recorded.

    Parameters
    ----------
    root
        The course's folder.
    """

    def __init__(self, root: Path, now: Callable[[], float] = time.time) -> None:
        self.folder = root / _FOLDER
        self._path = self.folder / _FILE
        self._now = now

    def record(self, report: ExerciseReport) -> None:
        """Keep one attempt. What the grader itself failed at is no attempt."""
        if report.outcome is Outcome.INTERNAL_ERROR:
            return
        row = (report.id, self._now(), report.score, report.max_score, report.outcome.value)
        with self._connect() as database:
            database.execute(
                "INSERT INTO attempts (exercise, at, score, max_score, outcome) VALUES (?, ?, ?, ?, ?)", row
            )

    def standings(self) -> dict[str, Standing]:
        """Return the standing of every exercise that was attempted."""
        if not self._path.exists():
            return {}
        totals = "SELECT exercise, COUNT(*), MAX(score), MAX(id) FROM attempts GROUP BY exercise"
        query = (
            "WITH totals (exercise, attempts, best, last) AS (" + totals + ") "
            "SELECT totals.exercise, totals.attempts, best, max_score, outcome, at "
            "FROM totals JOIN attempts ON attempts.id = totals.last"
        )
        with self._connect() as database:
            rows = database.execute(query).fetchall()
        return {exercise: Standing(count, best, most, Outcome(o), at) for exercise, count, best, most, o, at in rows}

    def hint_level(self, exercise: str) -> int:
        """Return how many hints of the exercise were shown."""
        if not self._path.exists():
            return 0
        with self._connect() as database:
            row = database.execute("SELECT level FROM hints WHERE exercise = ?", (exercise,)).fetchone()
        return int(row[0]) if row else 0

    def show_hint(self, exercise: str, level: int) -> None:
        """Keep that hints up to ``level`` were shown."""
        with self._connect() as database:
            database.execute(
                "INSERT INTO hints VALUES (?, ?) ON CONFLICT (exercise) DO UPDATE SET level = MAX(level, excluded.level)",
                (exercise, level),
            )

    @contextmanager
    def _connect(self) -> Iterator[sqlite3.Connection]:
        try:
            self.folder.mkdir(exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=_BUSY_TIMEOUT_S)) as database:
                self._migrate(database)
                with database:
                    yield database
        except (sqlite3.Error, OSError) as error:
            raise CannotGrade(
                both("{path}: the progress cannot be read or written: {error}", path=self._path, error=error)
            ) from None

    def _migrate(self, database: sqlite3.Connection) -> None:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version > len(_MIGRATIONS):
            raise CannotGrade(
                both(
                    "{path} was written by a newer grader (version {version}): update", path=self._path, version=version
                )
            )
        for number, script in enumerate(_MIGRATIONS[version:], start=version + 1):
            with database:
                # Two terminals may get here at once: the second finds the work done.
                database.execute("BEGIN IMMEDIATE")
                (present,) = database.execute("PRAGMA user_version").fetchone()
                if present < number:
                    for statement in filter(str.strip, script.split(";")):
                        database.execute(statement)
                    database.execute(f"PRAGMA user_version = {number}")
