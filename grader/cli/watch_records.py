"""What watch mode reads from the student's record and writes into it."""

from __future__ import annotations

from grader.cli.attempts import record_attempts
from grader.cli.watch_page import Standing
from grader.course import Course
from grader.errors import GraderError
from grader.model import ExerciseReport, Outcome, Report
from grader.progress import Progress
from grader.progress import Standing as ExerciseStanding
from grader.watch.changes import Difference, Earlier, difference

__all__ = ["Records"]


class Records:
    """The attempts of a course, and the last report of each exercise in this session."""

    def __init__(self) -> None:
        self._earlier: dict[str, Earlier | None] = {}

    def keep(self, course: Course, report: Report, result: ExerciseReport, *, is_attempt: bool) -> Difference | None:
        """Keep an attempt; return what it changed.

        What the grader itself failed at is none. What nobody has saved, the check at the start for instance, is an
        attempt only when it is the first to pass.
        """
        if result.outcome is Outcome.INTERNAL_ERROR:
            return None
        if result.id not in self._earlier:
            self._earlier[result.id] = _last_attempt(course, result.id)
        before, self._earlier[result.id] = self._earlier[result.id], Earlier.of(result)
        standing = self.standings(course).get(result.id)
        if is_attempt or (result.is_passed and not (standing and standing.is_passed)):
            record_attempts(course, report)
        return difference(before, result)

    def standings(self, course: Course) -> dict[str, ExerciseStanding]:
        """Return the standing of each exercise; none where the record cannot be read."""
        try:
            return Progress(course.root).standings()
        except GraderError:
            return {}

    def standing(self, course: Course) -> Standing:
        standings = self.standings(course)
        passed = sum(e.id in standings and standings[e.id].is_passed for e in course.exercises)
        return Standing(passed, len(course.exercises))


def _last_attempt(course: Course, exercise: str) -> Earlier | None:
    attempts = Progress(course.root).history.of(exercise)
    return Earlier(attempts[-1].score, attempts[-1].cases) if attempts else None
