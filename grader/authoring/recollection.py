"""Which files of a run of lint need not be graded again, and which of those graded are worth remembering."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from grader.authoring.memory import Digests, Memory
from grader.authoring.python_file import read_python
from grader.authoring.snippets import SnippetRun
from grader.authoring.trials import Plan
from grader.course import Course, Exercise

__all__ = ["Recollection"]

#: Beside the exercises, whose names have no hyphen.
_SNIPPETS = "output-quizzes"


class Recollection:
    """The plans of one run beside what is remembered.

    Attributes
    ----------
    unknown
        The plans that have to be tried.
    """

    def __init__(self, memory: Memory, course: Course, plans: Sequence[Plan]) -> None:
        self._memory = memory
        self._digests = Digests(course)
        self._plans = plans
        self._before = self._digests_of(plans)
        known = {exercise: memory.known(exercise.id) for exercise in {plan.exercise for plan in plans}}
        self.unknown = [plan for plan in plans if self._before[plan.file.path] not in known[plan.exercise]]
        self._known_snippets = memory.known(_SNIPPETS)
        self._used_snippets: set[str] = set()

    def keep(self, clean: Iterable[Path]) -> None:
        """Remember the files without a fault, and what was remembered of the others.

        The judges read the files after their digests were made. What was saved in between is not remembered.
        """
        unchanged = self._digests_of(
            [Plan(plan.exercise, plan.kind, read_python(plan.file.path)) for plan in self._plans]
        )
        kept = {plan.file.path for plan in self._plans} - {plan.file.path for plan in self.unknown} | set(clean)
        by_exercise: dict[Exercise, list[str]] = defaultdict(list)
        for plan in self._plans:
            digest = self._before[plan.file.path]
            if plan.file.path in kept and digest == unchanged[plan.file.path]:
                by_exercise[plan.exercise].append(digest)
        for exercise in {plan.exercise for plan in self.unknown}:
            self._memory.keep(exercise.id, by_exercise[exercise])

    def _digests_of(self, plans: Sequence[Plan]) -> dict[Path, str]:
        trusted = {exercise: self._digests.exercise(exercise) for exercise in {plan.exercise for plan in plans}}
        return {
            plan.file.path: self._digests.handed_in(
                trusted[plan.exercise], plan.kind.value, plan.file.path, plan.file.source
            )
            for plan in plans
        }

    def is_known_snippet(self, snippet: str, expected: str) -> bool:
        digest = self._digests.snippet(snippet, expected)
        is_known = digest in self._known_snippets
        if is_known:
            self._used_snippets.add(digest)
        return is_known

    def keep_snippets(self, clean: Iterable[SnippetRun]) -> None:
        """Remember programs that print their answers; those of chapters that were not looked at stay."""
        new = {self._digests.snippet(run.snippet, run.expected) for run in clean}
        if new:
            self._memory.keep(_SNIPPETS, self._known_snippets | new)
