"""Applies the rules to a course."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from grader.authoring.findings import Findings
from grader.authoring.material import Material
from grader.authoring.memory import Memory
from grader.authoring.problem import Fault, Problem
from grader.authoring.recollection import Recollection
from grader.authoring.rules import BLOCKING, SNIPPET_RULES, STATIC_RULES, TRIAL_RULES, Rule, Subject
from grader.authoring.snippets import count_snippets, run_snippets
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
    memory
        What earlier runs have found without a fault; nothing by default.
    """

    def __init__(self, course: Course, chapters: Sequence[Chapter] = (), memory: Memory | None = None) -> None:
        self._material = Material(course, chapters or course.chapters)
        self._memory = memory or Memory(None)
        self._unusable: set[Path] = set()
        self.findings = Findings(chapters=len(self._material.chapters), exercises=len(self._material.exercises))

    def read(self) -> None:
        """Look at the text of the files; starts no process."""
        for rule in STATIC_RULES:
            faults = list(rule.check(self._material))
            if rule.id in BLOCKING:
                self._unusable.update(fault.path for fault in faults)
            self.findings.add(self._problems(rule, faults))

    def judge(
        self, on_step: Progress = lambda *_: None, *, workers: int | None = None, deadline: float | None = None
    ) -> None:
        """Run the files that `read` has found fit for it; those that are in the memory count as run.

        Parameters
        ----------
        on_step
            Told of each file before it is judged.
        workers
            How many judges work at the same time; by default as many as the machine and the work are worth.
        deadline
            By `time.monotonic`; what is not looked at by then is counted as postponed.

        Raises
        ------
        CannotGrade
            The grader itself failed.
        """
        plans = plan_trials(self._material, self._unusable)
        recollection = Recollection(self._memory, self._material.course, plans)
        done = 0

        def step(path: Path) -> None:
            nonlocal done
            on_step(done, len(recollection.unknown), path)
            done = min(done + 1, len(recollection.unknown))

        trials = run_trials(self._material, recollection.unknown, step, workers, deadline)
        self.findings.graded = len(trials)
        self.findings.remembered = len(plans) - len(recollection.unknown)
        is_over = deadline is not None and time.monotonic() >= deadline
        if is_over:
            self.findings.postponed = len(recollection.unknown) - len(trials)
        else:
            self.findings.untried = self._untried(recollection.unknown, trials)
        recollection.keep([trial.path for trial in trials if not self._apply(TRIAL_RULES, trial)])
        if is_over:
            self.findings.postponed += count_snippets(self._material, recollection.is_known_snippet)
            return
        runs = run_snippets(self._material, step, recollection.is_known_snippet)
        recollection.keep_snippets([run for run in runs if not self._apply(SNIPPET_RULES, run)])

    def _untried(self, plans: Sequence[Plan], trials: Sequence[Trial]) -> list[str]:
        tried = {trial.path for trial in trials}
        broken = {plan.exercise for plan in plans if plan.file.path not in tried}
        return [
            exercise.id
            for exercise in self._material.exercises
            if exercise in broken or not is_triable(self._material, exercise, self._unusable)
        ]

    def _apply(self, rules: Sequence[Rule[Subject]], subject: Subject) -> list[Problem]:
        problems = [problem for rule in rules for problem in self._problems(rule, rule.check(subject))]
        self.findings.add(problems)
        return problems

    def _problems(self, rule: Rule[Subject], faults: Iterable[Fault]) -> Iterator[Problem]:
        root = self._material.course.root
        for path, line, message in faults:
            shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
            yield Problem(shown, line, rule.id, rule.severity, _without(f"{root}/", message))


def _without(prefix: str, text: Text) -> Text:
    """Shorten the paths in a message of the judge's to what they are inside the course."""
    return Text(**{language: text.in_language(language).replace(prefix, "") for language in LANGUAGES})
