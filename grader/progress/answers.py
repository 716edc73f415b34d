"""Answers to quizzes: every one is kept, so that scores, resuming and reviews can be worked out from them.

A *round* is one walk through the quiz of a chapter; it may be left and taken up again. An *attempt* counts the variants
of one question that a learner got: answers to the same variant have the same attempt.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from grader.progress.database import Database

__all__ = ["Answers", "GivenAnswer", "Source"]


class Source(StrEnum):
    """Where an answer was given."""

    SESSION = "session"
    REVIEW = "review"
    FILE = "file"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer.

    Attributes
    ----------
    concepts
        What the question is about, as it was then.
    attempt
        Which variant of the question it was, counted from 1.
    round
        The round it belongs to; None for a review or a file.
    response
        The answer as JSON data: a text, or a list of ids or places.
    at
        Seconds since 1970.
    """

    learner: str
    chapter: str
    quiz: str
    concepts: tuple[str, ...]
    attempt: int
    round: int | None
    source: Source
    response: Any
    points: float
    max_points: float
    at: float = 0.0

    @property
    def is_right(self) -> bool:
        return self.points >= self.max_points


class Answers:
    """The quiz tables of the progress file."""

    def __init__(self, database: Database, now: Callable[[], float]) -> None:
        self._database = database
        self._now = now

    def learner(self) -> str:
        """Return who works here; a name is made up where none is known. It decides which variants are drawn."""
        if known := self.known_learner():
            return known
        with self._database.connect() as database:
            # Two terminals may ask at once: the first name stays.
            database.execute("INSERT OR IGNORE INTO learner VALUES (1, ?)", (secrets.token_hex(4),))
            (name,) = database.execute("SELECT name FROM learner").fetchone()
        return str(name)

    def known_learner(self) -> str | None:
        """Return who works here, None when that was never needed."""
        if not self._database.exists:
            return None
        with self._database.connect() as database:
            row = database.execute("SELECT name FROM learner").fetchone()
        return str(row[0]) if row else None

    def rename_learner(self, name: str) -> None:
        """Remember who works here from now on."""
        with self._database.connect() as database:
            database.execute("INSERT OR REPLACE INTO learner VALUES (1, ?)", (name,))

    def latest_round(self, learner: str, chapter: str) -> int | None:
        """Return the round that was begun last, None when there was none."""
        if not self._database.exists:
            return None
        with self._database.connect() as database:
            return self._latest_round(database, learner, chapter)

    def begin_round(self, learner: str, chapter: str, *, after: int | None) -> int:
        """Begin a round and return it; where another terminal has begun one since ``after``, return that one."""
        with self._database.connect() as database:
            database.execute("BEGIN IMMEDIATE")
            latest = self._latest_round(database, learner, chapter)
            if latest is not None and latest != after:
                return latest
            row = (learner, chapter, self._now())
            made = database.execute("INSERT INTO quiz_rounds (learner, chapter, at) VALUES (?, ?, ?)", row)
            return int(made.lastrowid or 0)

    @staticmethod
    def _latest_round(database: Any, learner: str, chapter: str) -> int | None:
        query = "SELECT MAX(id) FROM quiz_rounds WHERE learner = ? AND chapter = ?"
        (latest,) = database.execute(query, (learner, chapter)).fetchone()
        return latest if latest is None else int(latest)

    def record(self, answers: Sequence[GivenAnswer]) -> None:
        """Keep answers, all or none of them; their time is now."""
        rows = [
            (
                answer.learner,
                answer.chapter,
                answer.quiz,
                json.dumps(answer.concepts),
                answer.attempt,
                answer.round,
                answer.source.value,
                self._now(),
                json.dumps(answer.response, ensure_ascii=False),
                answer.points,
                answer.max_points,
            )
            for answer in answers
        ]
        with self._database.connect() as database:
            database.executemany(
                "INSERT INTO quiz_answers (learner, chapter, quiz, concepts, attempt, round, source, at, response, "
                "points, max_points) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    def of_learner(self, learner: str) -> list[GivenAnswer]:
        """Return all answers of a learner in the order in which they were given."""
        if not self._database.exists:
            return []
        with self._database.connect() as database:
            rows = database.execute(
                "SELECT learner, chapter, quiz, concepts, attempt, round, source, response, points, max_points, at "
                "FROM quiz_answers WHERE learner = ? ORDER BY id",
                (learner,),
            ).fetchall()
        return [_answer_of(row) for row in rows]


def _answer_of(row: Sequence[Any]) -> GivenAnswer:
    learner, chapter, quiz, concepts, attempt, round_id, source, response, points, max_points, at = row
    return GivenAnswer(
        learner=learner,
        chapter=chapter,
        quiz=quiz,
        concepts=tuple(json.loads(concepts)),
        attempt=attempt,
        round=round_id,
        source=Source(source),
        response=json.loads(response),
        points=points,
        max_points=max_points,
        at=at,
    )
