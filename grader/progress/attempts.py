"""Attempts at exercises and the hints shown for them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from grader.model import ExerciseReport, Outcome
from grader.progress.answers import Answers
from grader.progress.database import Database
from grader.progress.history import History
from grader.settings import STATE_FOLDER

__all__ = ["Progress", "Standing"]


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

    Attributes
    ----------
    answers
        The answers to quizzes.
    history
        Each single attempt.
    """

    def __init__(self, root: Path, now: Callable[[], float] = time.time) -> None:
        self._database = Database(root / STATE_FOLDER)
        self._now = now
        self.answers = Answers(self._database, now)
        self.history = History(self._database)

    @property
    def folder(self) -> Path:
        return self._database.folder

    def record(self, report: ExerciseReport, source: str | None = None) -> None:
        """Keep one attempt, with the file that was judged. What the grader itself failed at is no attempt."""
        if report.outcome is Outcome.INTERNAL_ERROR:
            return
        with self._database.connect() as database:
            self.history.record(database, report, source, self._now())

    def standings(self) -> dict[str, Standing]:
        """Return the standing of every exercise that was attempted."""
        if not self._database.exists:
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
        with self._database.connect() as database:
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
        if not self._database.exists:
            return {}
        with self._database.connect() as database:
            return dict(database.execute("SELECT exercise, level FROM hints").fetchall())

    def show_hint(self, exercise: str, level: int) -> None:
        """Keep that hints up to ``level`` were shown."""
        with self._database.connect() as database:
            database.execute(
                "INSERT INTO hints VALUES (?, ?) "
                "ON CONFLICT (exercise) DO UPDATE SET level = MAX(level, excluded.level)",
                (exercise, level),
            )
            shown = (exercise, level, self._now())
            database.execute("INSERT INTO hints_shown (exercise, level, at) VALUES (?, ?, ?)", shown)

    def give_up(self, exercise: str) -> None:
        """Keep that the solution was asked for before a pass; the first time counts."""
        with self._database.connect() as database:
            database.execute("INSERT OR IGNORE INTO given_up VALUES (?, ?)", (exercise, self._now()))

    def given_up(self) -> dict[str, float]:
        """Return the exercises whose solution was seen before a pass, and when (seconds since 1970)."""
        if not self._database.exists:
            return {}
        with self._database.connect() as database:
            return dict(database.execute("SELECT exercise, at FROM given_up").fetchall())
