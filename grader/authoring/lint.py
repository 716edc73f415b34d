"""Applies the rules to a course."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

from grader.authoring.findings import Findings
from grader.authoring.material import Material
from grader.authoring.problem import Fault, Problem
from grader.authoring.rules import BLOCKING, SNIPPET_RULES, STATIC_RULES, TRIAL_RULES, Rule, Subject
from grader.authoring.snippets import run_snippets
from grader.authoring.trials import Plan, Trial, is_triable, plan_trials, run_trials
from grader.course import Chapter, Course
from grader.model import LANGUAGES, Text

__all__ = ["Lint"]

#: Called with how many steps are done, how many there are, and the file that comes next.
Progress = Callable[[int, int, Path], None]


class Lint:
    """Checks some chapters of a course: `read`, then, if wanted, `judge`; `findings` grow with both.

    Parameters
    ----------
    chapters
        All of the course by default.
    """

    def __init__(self, course: Course, chapters: Sequence[Chapter] = ()) -> None:
        self._material = Material(course, chapters or course.chapters)
        self._unusable: set[Path] = set()
        self.findings = Findings(chapters=len(self._material.chapters), exercises=len(self._material.exercises))

    def read(self) -> None:
        """Look at the text of the files; starts no process."""
        for rule in STATIC_RULES:
            faults = list(rule.check(self._material))
            if rule.id in BLOCKING:
                self._unusable.update(fault.path for fault in faults)
            self.findings.add(self._problems(rule, faults))

    def judge(self, on_step: Progress = lambda *_: None) -> None:
        """Run the files that `read` has found fit for it.

        Raises
        ------
        CannotGrade
            The grader itself failed.
        """
        plans = plan_trials(self._material, self._unusable)
        done = 0

        def step(path: Path) -> None:
            nonlocal done
            on_step(done, len(plans), path)
            done = min(done + 1, len(plans))

        trials = run_trials(self._material, plans, step)
        self.findings.graded = len(trials)
        self.findings.untried = self._untried(plans, trials)
        self._apply(TRIAL_RULES, trials)
        self._apply(SNIPPET_RULES, run_snippets(self._material, step))

    def _untried(self, plans: Sequence[Plan], trials: Sequence[Trial]) -> list[str]:
        tried = {trial.path for trial in trials}
        broken = {plan.exercise for plan in plans if plan.file.path not in tried}
        return [
            exercise.id
            for exercise in self._material.exercises
            if exercise in broken or not is_triable(self._material, exercise, self._unusable)
        ]

    def _apply(self, rules: Sequence[Rule[Subject]], subjects: Collection[Subject]) -> None:
        for rule in rules:
            for subject in subjects:
                self.findings.add(self._problems(rule, rule.check(subject)))

    def _problems(self, rule: Rule[Subject], faults: Iterable[Fault]) -> Iterator[Problem]:
        root = self._material.course.root
        for path, line, message in faults:
            shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
            yield Problem(shown, line, rule.id, rule.severity, _without(f"{root}/", message))


def _without(prefix: str, text: Text) -> Text:
    """Shorten the paths in a message of the judge's to what they are inside the course."""
    return Text(**{language: text.in_language(language).replace(prefix, "") for language in LANGUAGES})
