"""When a hint may be shown: `[hints] after_attempts` of the manifest."""

from __future__ import annotations

from grader.course import Course, Exercise
from grader.progress import Progress

__all__ = ["missing_attempts"]


def missing_attempts(course: Course, progress: Progress, exercise: Exercise, level: int) -> int:
    """Return how many attempts hint ``level`` (from 1) still waits for; untouched stubs are no attempts.

    A hint that was seen before waits for nothing, and neither does any after a pass.
    """
    wanted = course.attempts_before_hint(level)
    if not wanted or level <= progress.hint_level(exercise.id):
        return 0
    standing = progress.standings().get(exercise.id)
    if standing is not None and standing.is_passed:
        return 0
    return max(0, wanted - progress.history.serious_attempts(exercise.id))
