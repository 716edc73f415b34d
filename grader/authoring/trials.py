"""Files of the course handed in as if a student had written them: stubs, solutions, variants and known mistakes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from grader.authoring.material import Material
from grader.authoring.pool import TORCH_PATIENCE_S, JudgePool, workers_for
from grader.authoring.python_file import PythonFile, imported_packages
from grader.course import Exercise
from grader.errors import CannotGrade, IsolationError, SuiteError
from grader.grading import exercise_files
from grader.i18n import both
from grader.judge.coordinator import Judge
from grader.judge.job import HandedIn
from grader.judge.trusted.mistakes import read_explanation
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


def run_trials(
    material: Material,
    plans: Sequence[Plan],
    on_step: Callable[[Path], None],
    workers: int | None = None,
    deadline: float | None = None,
) -> list[Trial]:
    """Hand in every file, on warm judges; of an exercise whose suite fails on its own solution nothing more.

    Parameters
    ----------
    on_step
        Called with each file before it is judged.
    workers
        How many judges work at the same time; by default as many as the machine and the plans are worth.
    deadline
        By `time.monotonic`; what is not judged by then is left out.

    Raises
    ------
    CannotGrade
        The grader itself failed.
    """
    if not plans:
        return []
    # Known mistakes as the diagnosis will know them; those that cannot be loaded would only make noise.
    loadable = {exercise: _loadable_mistakes(material, exercise) for exercise in {plan.exercise for plan in plans}}
    files = [replace(exercise_files(exercise), mistakes=paths) for exercise, paths in loadable.items()]

    def start() -> Judge:
        return Judge(files, material.course.limits)

    patience_s = TORCH_PATIENCE_S if any(exercise.needs_torch for exercise in loadable) else 0.0
    with JudgePool(start, workers_for(len(plans), workers), patience_s=patience_s, deadline=deadline) as pool:
        return _Run(material, pool, on_step).trials(plans)


def _loadable_mistakes(material: Material, exercise: Exercise) -> tuple[str, ...]:
    return tuple(str(path) for path in exercise.mistake_paths if _is_loadable(material, path))


def _is_loadable(material: Material, path: Path) -> bool:
    try:
        read_explanation(path)
    except SuiteError:
        return False
    return material.python(path).tree is not None


class _Run:
    """The trials of some exercises on some judges."""

    def __init__(self, material: Material, pool: JudgePool, on_step: Callable[[Path], None]) -> None:
        self._material = material
        self._pool = pool
        self._on_step = on_step
        self._lock = threading.Lock()
        self._failures: dict[Exercise, CannotGrade] = {}

    def trials(self, plans: Sequence[Plan]) -> list[Trial]:
        found = self._judged([plan for plan in plans if plan.kind is Kind.SOLUTION])
        broken = {trial.exercise for trial in found if trial.report.outcome is Outcome.INTERNAL_ERROR}
        rest = [plan for plan in plans if plan.exercise not in broken]
        found += self._judged([plan for plan in rest if plan.kind in (Kind.STUB, Kind.VARIANT)])
        found += self._mistakes([plan for plan in rest if plan.kind is Kind.MISTAKE])
        places = {plan.file.path: place for place, plan in enumerate(plans)}
        return sorted(found, key=lambda trial: places[trial.path])

    def _judged(self, plans: Sequence[Plan]) -> list[Trial]:
        trials = self._pool.map_in_time(lambda judge, plan: self._try(judge, plan, diagnose=False), plans)
        return [trial for trial in trials if trial is not None]

    def _mistakes(self, plans: Sequence[Plan]) -> list[Trial]:
        trials = self._pool.map_in_time(self._diagnosed, plans)
        again = [plan for plan in plans if plan.exercise in self._failures]
        # A diagnosis loads every mistake. Was it the fault of one of them?
        undiagnosed = [replace(trial, is_diagnosed=False) for trial in self._judged(again)]
        for exercise, failure in self._failures.items():
            outcomes = [trial.report.outcome for trial in undiagnosed if trial.exercise == exercise]
            if Outcome.IMPORT_ERROR not in outcomes:
                raise failure
        return [trial for trial in trials if trial and trial.exercise not in self._failures] + undiagnosed

    def _diagnosed(self, judge: Judge, plan: Plan) -> Trial | None:
        """Return None, and note why, where the grader failed."""
        try:
            return self._try(judge, plan, diagnose=True)
        except IsolationError:
            raise
        except CannotGrade as error:
            if self._pool.is_over:
                return None
            self._failures.setdefault(plan.exercise, error)
            return None

    def _try(self, judge: Judge, plan: Plan, *, diagnose: bool) -> Trial:
        with self._lock:
            self._on_step(plan.file.path)
        packages = [package for package, _ in imported_packages(plan.file.tree)] if plan.file.tree else []
        handed_in = HandedIn(plan.exercise.id, plan.file.source, imports_torch="torch" in packages)
        try:
            [report] = judge.grade([handed_in], self._material.course.seed, diagnose=diagnose)
        except IsolationError:
            raise
        except CannotGrade as error:
            raise CannotGrade(both("{path}: {error}", path=plan.file.path, error=error.text)) from error
        return Trial(plan.exercise, plan.kind, plan.file.path, report, self._points(plan.exercise))

    def _points(self, exercise: Exercise) -> float:
        suite = self._material.suite(exercise)
        return sum(float(case.value("points", 0)) for case in suite.cases) if suite else 0.0
