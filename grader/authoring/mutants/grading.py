"""Hands mutants in, each until a case fails, and says which the suite lets live."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from grader.authoring.mutants.equivalents import Equivalent, read_equivalents
from grader.authoring.mutants.making import Mutant, mutants_of
from grader.authoring.pool import TORCH_PATIENCE_S, JudgePool, workers_for
from grader.course import Course, Exercise
from grader.errors import CannotGrade
from grader.grading import exercise_files
from grader.i18n import both
from grader.judge.coordinator import Judge
from grader.judge.job import HandedIn
from grader.model import CaseResult, Outcome

__all__ = ["Mutation", "mutate"]

#: Called with how many mutants are done, how many there are, and the exercise of the next one.
Progress = Callable[[int, int, Exercise], None]


@dataclass
class Mutation:
    """What became of the mutants of one exercise.

    Attributes
    ----------
    mutants
        How many there are without those that are marked as equivalent.
    survivors
        Those that every case lets pass.
    equivalent
        How many are marked, with right.
    refuted
        Marked as equivalent, but a case tells them from the solution: its name.
    stale
        Marks of what is no mutant any more.
    """

    exercise: Exercise
    mutants: int = 0
    equivalent: int = 0
    survivors: list[Mutant] = field(default_factory=list)
    refuted: list[tuple[Mutant, str]] = field(default_factory=list)
    stale: list[Equivalent] = field(default_factory=list)

    @property
    def rejected(self) -> int:
        return self.mutants - len(self.survivors)

    @property
    def is_clean(self) -> bool:
        return not (self.survivors or self.refuted or self.stale)


def mutate(
    course: Course,
    exercises: Sequence[Exercise],
    on_step: Progress = lambda *_: None,
    workers: int | None = None,
) -> list[Mutation]:
    """Grade the mutants of every exercise's solution.

    Raises
    ------
    CannotGrade
        The grader failed, or a solution does not pass its own suite.
    """
    sources = {exercise: exercise.solution_path.read_text(encoding="utf-8") for exercise in exercises}
    tasks = [(exercise, mutant) for exercise in exercises for mutant in mutants_of(sources[exercise])]
    done = 0

    def killer(judge: Judge, task: tuple[Exercise, Mutant]) -> str | None:
        nonlocal done
        on_step(done, len(tasks), task[0])
        done += 1
        return _killer(judge, course.seed, task[0], task[1].source)

    def start() -> Judge:
        return Judge([exercise_files(exercise) for exercise in exercises], course.limits)

    patience_s = TORCH_PATIENCE_S if any(exercise.needs_torch for exercise in exercises) else 0.0
    with JudgePool(start, workers_for(len(tasks), workers), patience_s=patience_s) as pool:
        pool.map(lambda judge, exercise: _require_right(judge, course.seed, exercise, sources[exercise]), exercises)
        killers = pool.map(killer, tasks)
    verdicts = list(zip(tasks, killers, strict=True))
    return [
        _mutation(exercise, [(mutant, name) for (owner, mutant), name in verdicts if owner == exercise])
        for exercise in exercises
    ]


def _mutation(exercise: Exercise, verdicts: Sequence[tuple[Mutant, str | None]]) -> Mutation:
    marks = read_equivalents(exercise.equivalents_path)
    found = Mutation(exercise)
    for mutant, killer in verdicts:
        is_marked = marks.reason_for(mutant) is not None
        if is_marked and killer is None:
            found.equivalent += 1
            continue
        found.mutants += 1
        if is_marked and killer is not None:
            found.refuted.append((mutant, killer))
        elif killer is None:
            found.survivors.append(mutant)
    keys = {mutant.key for mutant, _ in verdicts}
    found.stale = [entry for entry in marks.entries if entry.key not in keys]
    return found


def _require_right(judge: Judge, seed: int, exercise: Exercise, source: str) -> None:
    case = _killer(judge, seed, exercise, source)
    if case is not None:
        message = both(
            "{path} does not pass {case} of its own suite; 'grader author lint' says why",
            path=exercise.solution_path,
            case=case,
        )
        raise CannotGrade(message)


def _killer(judge: Judge, seed: int, exercise: Exercise, source: str) -> str | None:
    """Return the name of the first case that fails; none when all pass, or when the suite itself broke."""
    failed: list[CaseResult] = []

    def note(_: str, case: CaseResult) -> None:
        if not case.is_full:
            failed.append(case)

    handed_in = HandedIn(exercise.id, source, imports_torch="import torch" in source or "from torch" in source)
    judge.grade([handed_in], seed, runner="until_failure", diagnose=False, on_case=note)
    return next((case.id for case in failed if case.outcome is not Outcome.INTERNAL_ERROR), None)
