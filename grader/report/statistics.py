"""What a class did, added up one submission after the other: memory grows with the cases, not with the class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from grader.batch.journal import GRADED, Entry
from grader.model import Outcome, Text
from grader.report.items import ItemSums
from grader.report.questions import Questions

__all__ = ["CaseStatistics", "ExerciseStatistics", "Mistake", "Statistics", "Stopped"]

#: Outcomes of code that was stopped, that stopped itself, or that never began.
_STOPPED = (
    Outcome.IMPORT_ERROR,
    Outcome.TIME_LIMIT,
    Outcome.MEMORY_LIMIT,
    Outcome.OUTPUT_LIMIT,
    Outcome.CRASHED,
    Outcome.FORBIDDEN,
)


@dataclass(slots=True)
class CaseStatistics:
    """Sums over the submissions that have this case."""

    exercise: str
    id: str
    title: Text
    visibility: str
    sums: ItemSums
    outcomes: Counter[str] = field(default_factory=Counter)

    def add(self, points: float, rest: float, outcome: str) -> None:
        self.sums.add(points, rest)
        self.outcomes[outcome] += 1

    @property
    def max_points(self) -> float:
        return self.sums.max_points

    @property
    def facility(self) -> float | None:
        return self.sums.facility

    @property
    def discrimination(self) -> float | None:
        return self.sums.discrimination

    @property
    def commonest_failure(self) -> str:
        """The outcome that most of those had who did not pass."""
        failed = Counter({name: count for name, count in self.outcomes.items() if name != Outcome.PASSED})
        return min(failed, key=lambda name: (-failed[name], name), default="")


@dataclass(slots=True)
class ExerciseStatistics:
    """Sums over the submissions that have this exercise."""

    id: str
    max_score: float = 0.0
    count: int = 0
    score: float = 0.0
    #: How submissions ended: ``full``, ``part``, ``none``, ``unwritten`` or ``stopped``.
    endings: Counter[str] = field(default_factory=Counter)

    @property
    def mean(self) -> float | None:
        return self.score / (self.count * self.max_score) if self.count and self.max_score else None


@dataclass(slots=True)
class Mistake:
    """A known mistake and the submissions that made it."""

    exercise: str
    name: str
    title: Text
    explanation: Text
    count: int = 0


@dataclass(frozen=True, slots=True)
class Stopped:
    """A submission whose code did not run to the end in an exercise."""

    submission: str
    exercise: str
    outcome: Outcome
    cases: int


class Statistics:
    """The class so far.

    Parameters
    ----------
    exercises
        The ids in teaching order: the order of everything that is told, whoever was graded first.
    """

    def __init__(self, exercises: Sequence[str]) -> None:
        self.exercises = {name: ExerciseStatistics(name) for name in exercises}
        self.cases: dict[tuple[str, str], CaseStatistics] = {}
        self._mistakes: dict[tuple[str, str], Mistake] = {}
        self.stopped: list[Stopped] = []
        self.questions = Questions()
        self.count = 0

    def add(self, entry: Entry) -> None:
        """Add one submission; what the grader failed at is left out, since it says nothing about the class."""
        if entry.status != GRADED:
            return
        self.count += 1
        total = entry.report["score"]
        for exercise in entry.report["exercises"]:
            if exercise["outcome"] == Outcome.INTERNAL_ERROR:
                continue
            self._add_exercise(exercise)
            self._add_stopped(entry.submission, exercise)
            for case in exercise["cases"]:
                self._add_case(exercise["id"], case, total)
            for diagnosis in exercise["diagnosis"]:
                self._add_mistake(exercise["id"], diagnosis)
        self.questions.add(entry.report)

    def mistakes(self) -> list[Mistake]:
        """Return the known mistakes that were made, the commonest first."""
        return sorted(self._mistakes.values(), key=lambda item: (-item.count, item.exercise, item.name))

    def hardest(self, count: int) -> list[CaseStatistics]:
        """Return the cases that gave the smallest part of their points."""
        with_losses = [case for case in self.in_order() if case.facility is not None and case.facility < 1]
        return sorted(with_losses, key=lambda case: case.facility or 0.0)[:count]

    def in_order(self) -> list[CaseStatistics]:
        """Return all cases in teaching order."""
        places = {name: place for place, name in enumerate(self.exercises)}
        return sorted(self.cases.values(), key=lambda case: places[case.exercise])

    def _add_exercise(self, exercise: Mapping[str, Any]) -> None:
        sums = self.exercises.setdefault(exercise["id"], ExerciseStatistics(exercise["id"]))
        sums.count += 1
        sums.score += exercise["score"]
        sums.max_score = max(sums.max_score, exercise["max_score"])
        sums.endings[_ending(exercise)] += 1

    def _add_stopped(self, submission: str, exercise: Mapping[str, Any]) -> None:
        counts = Counter(case["outcome"] for case in exercise["cases"])
        for outcome in _STOPPED:
            if counts[outcome]:
                self.stopped.append(Stopped(submission, exercise["id"], outcome, counts[outcome]))

    def _add_case(self, exercise: str, case: Mapping[str, Any], total: float) -> None:
        key = (exercise, case["id"])
        if key not in self.cases:
            title = Text.from_json(case["title"])
            sums = ItemSums(case["max_points"])
            self.cases[key] = CaseStatistics(exercise, case["id"], title, case["visibility"], sums)
        self.cases[key].add(case["points"], total - case["points"], case["outcome"])

    def _add_mistake(self, exercise: str, diagnosis: Mapping[str, Any]) -> None:
        key = (exercise, diagnosis["mistake"])
        if key not in self._mistakes:
            title, explanation = Text.from_json(diagnosis["title"]), Text.from_json(diagnosis["explanation"])
            self._mistakes[key] = Mistake(*key, title, explanation)
        self._mistakes[key].count += 1

    def to_json(self) -> dict[str, Any]:
        return {
            "submissions": self.count,
            "exercises": [
                {
                    "id": item.id,
                    "submissions": item.count,
                    "mean": item.mean,
                    "endings": dict(sorted(item.endings.items())),
                }
                for item in self.exercises.values()
            ],
            "cases": [
                {
                    "exercise": item.exercise,
                    "id": item.id,
                    "title": item.title.to_json(),
                    "visibility": item.visibility,
                    "submissions": item.sums.count,
                    "facility": item.facility,
                    "discrimination": item.discrimination,
                    "outcomes": dict(sorted(item.outcomes.items())),
                }
                for item in self.in_order()
            ],
            "questions": [item.to_json() for item in self.questions],
            "mistakes": [
                {"exercise": item.exercise, "mistake": item.name, "title": item.title.to_json(), "count": item.count}
                for item in self.mistakes()
            ],
            "stopped": [
                {
                    "submission": item.submission,
                    "exercise": item.exercise,
                    "outcome": item.outcome.value,
                    "cases": item.cases,
                }
                for item in self.stopped_in_order()
            ],
        }

    def stopped_in_order(self) -> list[Stopped]:
        """Return what was stopped, by submission."""
        return sorted(self.stopped, key=lambda item: (item.submission, item.exercise, item.outcome))


def _ending(exercise: Mapping[str, Any]) -> str:
    if exercise["outcome"] == Outcome.PASSED:
        return "full"
    if exercise["outcome"] in _STOPPED:
        return "stopped"
    if all(case["outcome"] == Outcome.NOT_IMPLEMENTED for case in exercise["cases"]):
        return "unwritten"
    return "part" if exercise["score"] > 0 else "none"
