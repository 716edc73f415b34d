"""What an attempt changed: the cases that pass now and did not, and the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from grader.model import ExerciseReport, Outcome, Text

__all__ = ["Difference", "Earlier", "difference"]


@dataclass(frozen=True)
class Earlier:
    """An attempt that was made before: its points, and the outcome of each case by its id."""

    score: float
    cases: Mapping[str, Outcome]

    @classmethod
    def of(cls, report: ExerciseReport) -> Earlier:
        return cls(report.score, {case.id: case.outcome for case in report.cases})


@dataclass(frozen=True)
class Difference:
    """From one attempt at an exercise to the next.

    Attributes
    ----------
    gained, lost
        Titles of the cases that pass now and did not, and that passed and do not.
    points
        How many points more.
    is_same_suite
        False when the cases are others now: then nothing can be compared.
    passed_before, passed_now
        How many cases pass.
    """

    gained: tuple[Text, ...]
    lost: tuple[Text, ...]
    points: float
    is_same_suite: bool = True
    passed_before: int = 0
    passed_now: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.gained and not self.lost


def difference(before: Earlier | None, now: ExerciseReport) -> Difference | None:
    """Compare an attempt with the one before; None when there was none, or none whose cases were kept."""
    if before is None or not before.cases:
        return None
    if set(before.cases) != {case.id for case in now.cases}:
        return Difference((), (), 0.0, is_same_suite=False)
    had_passed = {name for name, outcome in before.cases.items() if outcome is Outcome.PASSED}
    gained = tuple(case.title for case in now.cases if case.is_full and case.id not in had_passed)
    lost = tuple(case.title for case in now.cases if not case.is_full and case.id in had_passed)
    passed_now = sum(case.is_full for case in now.cases)
    return Difference(gained, lost, now.score - before.score, True, len(had_passed), passed_now)
