"""What a finished check leaves behind: the attempts that are kept, and what a student's copy has to add."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grader.course import Course, Exercise
from grader.errors import CannotGrade, SubmissionRefused
from grader.i18n import say
from grader.model import ExerciseReport, Report
from grader.progress import Progress
from grader.submission import read_source

__all__ = ["kept_back_json", "kept_back_sentence", "record_attempts"]


def record_attempts(course: Course, report: Report) -> None:
    """Keep each attempt of a check with the student's file."""
    progress = Progress(course.root)
    for result in report.exercises:
        progress.record(result, _source(course, result))


def _source(course: Course, result: ExerciseReport) -> str | None:
    try:
        path = course.exercise(result.id).relative_path
        return read_source(course.exercises_dir, path, course.limits.source_kib)
    except SubmissionRefused:
        return None  # the report says why; there was nothing that could be kept


def kept_back_json(course: Course, exercises: Sequence[Exercise]) -> dict[str, Any] | None:
    """Return what a student's copy does not have of the suites, by exercise; None for a whole course."""
    if not course.is_released:
        return None
    from grader.release.manifest import Manifest

    suites = Manifest.read(course.root).suites
    return {e.id: suites[e.id].kept_back_json() for e in exercises if e.id in suites}


def kept_back_sentence(course: Course, exercises: Sequence[Exercise]) -> str | None:
    """Return how many hidden cases come once the work is handed in; None where all cases were run."""
    try:
        kept_back = kept_back_json(course, exercises) or {}
    except CannotGrade:
        kept_back = {}  # the check itself needs no manifest; 'grader submit' says what is wrong with it
    cases = sum(each["cases"] for each in kept_back.values())
    if not cases:
        return None
    points = sum(each["points"] for each in kept_back.values())
    return say(
        "These were the public cases. Hidden cases: {cases}, worth {points} points; "
        "they are run when you have handed in.",
        cases=cases,
        points=f"{points:g}",
    )
