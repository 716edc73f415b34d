"""Files of the course handed in as if a student had written them: stubs, solutions, variants and known mistakes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from pathlib import Path

from grader.authoring.material import Material
from grader.authoring.python_file import PythonFile, imported_packages
from grader.course import Exercise
from grader.errors import CannotGrade, IsolationError
from grader.grading import exercise_files
from grader.i18n import both
from grader.judge.coordinator import Judge
from grader.judge.job import ExerciseFiles, HandedIn
from grader.model import ExerciseReport, Outcome

__all__ = ["Kind", "Plan", "Trial", "is_triable", "plan_trials", "run_trials"]


class Kind(StrEnum):
    """What a file is, and with that what its report must be."""

    STUB = "stub"
    SOLUTION = "solution"
    VARIANT = "variant"
    MISTAKE = "mistake"


@dataclass(frozen=True)
class Plan:
    """A file to be handed in."""

    exercise: Exercise
    kind: Kind
    file: PythonFile


@dataclass(frozen=True)
class Trial:
    """A file that was handed in, and what the judge said.

    Attributes
    ----------
    points
        What the suite's text promises: the sum over its cases.
    is_diagnosed
        Whether the report's diagnosis means anything: a mistake that cannot be loaded keeps the others from being
        recognised too.
    """

    exercise: Exercise
    kind: Kind
    path: Path
    report: ExerciseReport
    points: float
    is_diagnosed: bool = True


def is_triable(material: Material, exercise: Exercise, unusable: Collection[Path]) -> bool:
    """Whether the exercise can be judged at all; ``unusable`` are files with faults that forbid it."""
    paths = (exercise.stub_path, exercise.solution_path, exercise.suite_path)
    return all(material.python(path).tree is not None and path not in unusable for path in paths)


def plan_trials(material: Material, unusable: Collection[Path]) -> list[Plan]:
    """Return what is to be handed in, the exercises in teaching order."""
    triable = [exercise for exercise in material.exercises if is_triable(material, exercise, unusable)]
    return [plan for exercise in triable for plan in _plans(material, exercise, unusable)]


def _plans(material: Material, exercise: Exercise, unusable: Collection[Path]) -> Iterator[Plan]:
    # The solution first: when it makes the suite fail, nothing else need be tried.
    files = [(Kind.SOLUTION, exercise.solution_path), (Kind.STUB, exercise.stub_path)]
    files += [(Kind.VARIANT, path) for path in exercise.variant_paths]
    files += [(Kind.MISTAKE, path) for path in exercise.mistake_paths]
    for kind, path in files:
        file = material.python(path)
        if file.tree is not None and path not in unusable:
            yield Plan(exercise, kind, file)


def run_trials(material: Material, plans: Sequence[Plan], on_step: Callable[[Path], None]) -> list[Trial]:
    """Hand in every file, on one warm judge; of an exercise whose suite fails on its own solution nothing more.

    Parameters
    ----------
    on_step
        Called with each file before it is judged.

    Raises
    ------
    CannotGrade
        The grader itself failed.
    """
    if not plans:
        return []
    by_exercise = [(exercise, list(group)) for exercise, group in groupby(plans, lambda plan: plan.exercise)]
    files = [_trusted_files(exercise, group) for exercise, group in by_exercise]
    trials: list[Trial] = []
    with Judge(files, material.course.limits) as judge:
        for exercise, group in by_exercise:
            trials += _Run(material, exercise, judge, on_step).trials(group)
    return trials


def _trusted_files(exercise: Exercise, plans: Sequence[Plan]) -> ExerciseFiles:
    """Leave out the mistakes that cannot be loaded: they would keep all others from being recognised."""
    mistakes = [plan.file.path for plan in plans if plan.exercise == exercise and plan.kind is Kind.MISTAKE]
    return replace(exercise_files(exercise), mistakes=tuple(map(str, mistakes)))


class _Run:
    """The trials of one exercise."""

    def __init__(self, material: Material, exercise: Exercise, judge: Judge, on_step: Callable[[Path], None]) -> None:
        suite = material.suite(exercise)
        self._points = sum(float(case.value("points", 0)) for case in suite.cases) if suite else 0.0
        self._seed = material.course.seed
        self._judge = judge
        self._on_step = on_step

    def trials(self, plans: Sequence[Plan]) -> list[Trial]:
        mistakes = [plan for plan in plans if plan.kind is Kind.MISTAKE]
        found: list[Trial] = []
        for plan in plans:
            if plan.kind is not Kind.MISTAKE:
                found.append(self._try(plan, diagnose=False))
                if plan.kind is Kind.SOLUTION and found[-1].report.outcome is Outcome.INTERNAL_ERROR:
                    return found
        return found + self._mistakes(mistakes)

    def _mistakes(self, plans: Sequence[Plan]) -> list[Trial]:
        try:
            return [self._try(plan, diagnose=True) for plan in plans]
        except IsolationError:
            raise
        except CannotGrade:
            # A diagnosis loads every mistake. Is it the fault of one of them?
            trials = [replace(self._try(plan, diagnose=False), is_diagnosed=False) for plan in plans]
            if any(trial.report.outcome is Outcome.IMPORT_ERROR for trial in trials):
                return trials
            raise

    def _try(self, plan: Plan, *, diagnose: bool) -> Trial:
        self._on_step(plan.file.path)
        packages = [package for package, _ in imported_packages(plan.file.tree)] if plan.file.tree else []
        handed_in = HandedIn(plan.exercise.id, plan.file.source, imports_torch="torch" in packages)
        try:
            [report] = self._judge.grade([handed_in], self._seed, diagnose=diagnose)
        except IsolationError:
            raise
        except CannotGrade as error:
            raise CannotGrade(both("{path}: {error}", path=plan.file.path, error=error.text)) from error
        return Trial(plan.exercise, plan.kind, plan.file.path, report, self._points)
