"""What ``grader list`` knows of each exercise and each chapter, whatever it is shown as."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.cli.next_step import unmet_needs
from grader.cli.quiz_row import QuizRow
from grader.course import Chapter, Course, Exercise
from grader.progress import Progress, Standing
from grader.stubs import changed_at

__all__ = ["STATES_SHOWN", "ChapterSum", "Row", "chapters_shown", "is_shown", "read_rows", "totals"]

#: Which states each filter shows, of exercises and of quizzes.
STATES_SHOWN: Mapping[str, frozenset[str]] = {
    "todo": frozenset(("failed", "begun", "not_tried")),
    "passed": frozenset(("passed",)),
    "failed": frozenset(("failed", "begun")),
    "untried": frozenset(("not_tried",)),
}


@dataclass(frozen=True)
class Row:
    """One exercise.

    Attributes
    ----------
    changed_at
        When the file was last saved, in seconds since 1970; None while it is the stub.
    given_up_at
        When the solution was shown before a pass; None when it was not.
    unmet
        What it builds on and is not passed yet.
    """

    exercise: Exercise
    standing: Standing | None
    hints: int
    changed_at: float | None
    given_up_at: float | None
    unmet: tuple[Exercise, ...]

    @property
    def state(self) -> str:
        if self.standing is None:
            return "not_tried"
        return "passed" if self.standing.is_passed else "failed"

    @property
    def last_change(self) -> float | None:
        """The last time that something was done about it: saved or checked."""
        times = [at for at in (self.changed_at, self.standing.last_at if self.standing else None) if at is not None]
        return max(times, default=None)

    def to_json(self) -> dict[str, Any]:
        standing = self.standing
        return {
            "id": self.exercise.id,
            "title": self.exercise.title.to_json(),
            "requires": list(self.exercise.requires),
            "needs": list(self.exercise.needs),
            "unmet_needs": [exercise.id for exercise in self.unmet],
            "state": self.state,
            "score": standing.best_score if standing else None,
            "max_score": standing.max_score if standing else None,
            "attempts": standing.attempts if standing else 0,
            "last_outcome": standing.last_outcome.value if standing else None,
            "last_at": standing.last_at if standing else None,
            "changed_at": self.changed_at,
            "hints": self.hints,
            "given_up_at": self.given_up_at,
        }


@dataclass(frozen=True)
class ChapterSum:
    """How far a chapter, or the whole course, is. Points are those of the exercises that were tried."""

    exercises: int
    passed: int
    score: float
    max_score_tried: float

    def to_json(self) -> dict[str, Any]:
        return {
            "exercises": self.exercises,
            "passed": self.passed,
            "score": self.score,
            "max_score_tried": self.max_score_tried,
        }


def read_rows(course: Course, progress: Progress) -> dict[str, Row]:
    """Return a row for each exercise of the course, by id."""
    standings, hints, given_up = progress.standings(), progress.hint_levels(), progress.given_up()
    return {
        exercise.id: Row(
            exercise,
            standings.get(exercise.id),
            hints.get(exercise.id, 0),
            changed_at(course, exercise),
            given_up.get(exercise.id),
            tuple(unmet_needs(course, exercise, standings)),
        )
        for exercise in course.exercises
    }


def totals(rows: Iterable[Row]) -> ChapterSum:
    every = list(rows)
    tried = [row.standing for row in every if row.standing]
    return ChapterSum(
        exercises=len(every),
        passed=sum(standing.is_passed for standing in tried),
        score=sum(standing.best_score for standing in tried),
        max_score_tried=sum(standing.max_score for standing in tried),
    )


def is_shown(thing: Row | QuizRow, filters: Sequence[str]) -> bool:
    """Tell whether any of the filters lets it through; without filters everything is shown."""
    return not filters or any(thing.state in STATES_SHOWN[name] for name in filters)


def chapters_shown(course: Course, names: Sequence[str]) -> list[Chapter]:
    """Return the named chapters in the order of the course; all of them when none is named."""
    wanted = {course.chapter(name).id for name in names}
    return [chapter for chapter in course.chapters if not wanted or chapter.id in wanted]
