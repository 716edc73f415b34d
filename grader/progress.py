"""What a student has done: attempts and hints, in ``.grader/progress.sqlite`` beside the course.

Every attempt is kept. Several terminals may write at once; SQLite keeps the file whole when a process is killed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from grader.errors import CannotGrade
from grader.i18n import both
from grader.model import ExerciseReport, Outcome
from grader.settings import STATE_FOLDER

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Progress", "Standing"]

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
    """Where a student stands in one exercise.

    Attributes
    ----------
    attempts
        All of them, also those against an older suite.
    best_score, max_score
        The best of the attempts that were worth as much as the last one: points of a suite that has changed
        since do not compare.
    is_passed
        Whether one of these attempts passed every case.
    """

    attempts: int
    best_score: float
    max_score: float
    is_passed: bool
    last_outcome: Outcome
    last_at: float


class Progress:
    """The progress file of one course folder; made when something is first recorded.

    Parameters
    ----------
    root
        The course's folder.
    """

    def __init__(self, root: Path, now: Callable[[], float] = time.time) -> None:
        self.folder = root / STATE_FOLDER
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
        query = """
            SELECT last.exercise, COUNT(*), last.max_score, last.outcome, last.at,
                   MAX(tried.score) FILTER (WHERE tried.max_score = last.max_score),
                   MAX(tried.outcome = 'passed' AND tried.max_score = last.max_score)
            FROM (SELECT exercise, MAX(id) AS id FROM attempts GROUP BY exercise) AS newest
            JOIN attempts AS last ON last.id = newest.id
            JOIN attempts AS tried ON tried.exercise = last.exercise
            GROUP BY last.exercise
        """
        with self._connect() as database:
            rows = database.execute(query).fetchall()
        return {
            exercise: Standing(count, best, most, bool(passed), Outcome(outcome), at)
            for exercise, count, most, outcome, at, best, passed in rows
        }

    def hint_level(self, exercise: str) -> int:
        """Return how many hints of the exercise were shown."""
        return self.hint_levels().get(exercise, 0)

    def hint_levels(self) -> dict[str, int]:
        """Return how many hints were shown of every exercise that had any."""
        if not self._path.exists():
            return {}
        with self._connect() as database:
            return dict(database.execute("SELECT exercise, level FROM hints").fetchall())

    def show_hint(self, exercise: str, level: int) -> None:
        """Keep that hints up to ``level`` were shown."""
        with self._connect() as database:
            database.execute(
                "INSERT INTO hints VALUES (?, ?) "
                "ON CONFLICT (exercise) DO UPDATE SET level = MAX(level, excluded.level)",
                (exercise, level),
            )

    @contextmanager
    def _connect(self) -> Iterator[sqlite3.Connection]:
        import sqlite3  # 3 ms that a student without a record need not wait for

        try:
            self.folder.mkdir(exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=_BUSY_TIMEOUT_S)) as database:
                self._migrate(database)
                with database:
                    yield database
        except sqlite3.OperationalError as error:
            raise self._unusable(error) from None
        except sqlite3.DatabaseError as error:
            raise CannotGrade(
                both(
                    "{path} is damaged ({error}). Move it away: a new record is begun, the exercises stay as they are.",
                    path=self._path,
                    error=error,
                )
            ) from None
        except OSError as error:
            raise self._unusable(error) from None

    def _unusable(self, error: Exception) -> CannotGrade:
        reason = error.strerror if isinstance(error, OSError) else error
        return CannotGrade(
            both("{path}: the progress cannot be read or written: {error}", path=self._path, error=reason)
        )

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
