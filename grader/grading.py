"""Grades a submission: the course says where things lie, the judge says what they are worth."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from grader.course import Course, Exercise
from grader.errors import CannotGrade
from grader.i18n import both
from grader.judge.coordinator import Judge
from grader.judge.job import ExerciseFiles
from grader.model import CaseResult, IsolationLevel, Report
from grader.submission import read_files

__all__ = ["Grading", "exercise_files"]


def exercise_files(exercise: Exercise) -> ExerciseFiles:
    """Return the trusted files of an exercise in the judge's terms; a student's copy has no solution."""
    return ExerciseFiles(
        id=exercise.id,
        name=exercise.name,
        suite=str(exercise.suite_path),
        solution="" if exercise.is_released else str(exercise.solution_path),
        mistakes=tuple(str(path) for path in exercise.mistake_paths),
        needs_torch=exercise.needs_torch,
        data=str(exercise.data_dir),
    )


def _require_torch_for(exercises: Sequence[Exercise]) -> None:
    needing = [exercise.id for exercise in exercises if exercise.needs_torch]
    if needing and importlib.util.find_spec("torch") is None:
        text = both(
            "torch is not installed, and these need it: {names}. Install it: pip install torch",
            names=", ".join(needing),
        )
        raise CannotGrade(text)


class Grading:
    """A judge for some exercises of a course, warm for any number of submissions.

    Parameters
    ----------
    course, exercises
        What to grade.
    level
        The isolation to use; ``None`` takes the strongest that the machine gives.
    """

    def __init__(self, course: Course, exercises: Sequence[Exercise], level: IsolationLevel | None = None) -> None:
        _require_torch_for(exercises)
        self._course = course
        self._exercises = exercises
        self._judge = Judge([exercise_files(exercise) for exercise in exercises], course.limits, level)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._judge.close()

    @property
    def refused_levels(self) -> dict[str, str]:
        """Why each stronger level of isolation cannot be had."""
        return self._judge.refused_levels

    def grade(
        self,
        folder: Path,
        *,
        name: str = "",
        exercises: Sequence[Exercise] | None = None,
        seed: int | None = None,
        runner: str = "lean",
        diagnose: bool = True,
        on_case: Callable[[str, CaseResult], None] | None = None,
    ) -> Report:
        """Grade what lies in ``folder``.

        Parameters
        ----------
        folder
            Laid out like ``exercises/``.
        name
            The submission's name in the report; the folder's by default.
        exercises
            Some of those that this grading is for; all of them by default.
        seed
            Seed of the inputs that suites draw; the course's by default.
        """
        start = time.perf_counter()
        chosen = self._exercises if exercises is None else exercises
        files = read_files(chosen, folder, self._course.limits.source_kib)
        reports = self._judge.grade(
            files,
            self._course.seed if seed is None else seed,
            runner=runner,
            diagnose=diagnose,
            on_case=on_case,
        )
        return Report(
            course=self._course.id,
            submission=name or folder.name,
            isolation=self._judge.level,
            exercises=reports,
            duration_s=time.perf_counter() - start,
        )
