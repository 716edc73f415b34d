"""Tries a copy before it goes out: what students get must judge the reference solution right and the stubs at zero."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from grader.course import Course
from grader.errors import CannotGrade
from grader.grading import Grading
from grader.i18n import both
from grader.model import CaseResult, Outcome

__all__ = ["try_copy", "write_files"]


def try_copy(course: Course, contents: Mapping[str, bytes], programs: tuple[str, ...] = ()) -> None:
    """Grade the course's solutions and the copy's stubs by the copy's public cases.

    Raises
    ------
    CannotGrade
        A suite cannot be loaded once it is cut, a solution fails, or a stub earns points: names exercise and case.
    """
    with tempfile.TemporaryDirectory(prefix="grader-release-") as folder:
        root = Path(folder)
        write_files(root, contents, programs)
        copy = Course.load(root)
        with Grading(copy, copy.exercises) as grading:
            solutions = grading.grade(course.root / "solutions", diagnose=False)
            stubs = grading.grade(copy.exercises_dir, diagnose=False)
        for report in solutions.exercises:
            for case in report.cases:
                if not case.is_full:
                    raise _fault(report.id, case)
        for report in stubs.exercises:
            for case in report.cases:
                if case.outcome is Outcome.INTERNAL_ERROR:
                    raise _fault(report.id, case)
                if case.points:
                    text = both(
                        "exercises/{id}.py is solved, at least in part: it passes {case}", id=report.id, case=case.id
                    )
                    raise CannotGrade(text)


def _fault(exercise: str, case: CaseResult) -> CannotGrade:
    reason = case.message or both("no reason given")
    return CannotGrade(
        both(
            "{id}: the solution does not pass the public case {case} in the student's copy: {reason}",
            id=exercise,
            case=case.id,
            reason=reason,
        )
    )


def write_files(root: Path, contents: Mapping[str, bytes], programs: tuple[str, ...] = ()) -> None:
    """Write files below a folder that is empty or not there yet."""
    for name, data in contents.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        path.chmod(0o755 if name in programs else 0o644)
