"""What to do next, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from grader.cli.framework import next_unfinished
from grader.course import Course, Exercise
from grader.i18n import both
from grader.model import Text
from grader.progress import Standing

__all__ = ["NextStep", "next_step", "unmet_needs"]


@dataclass(frozen=True)
class NextStep:
    """The exercise to go on with.

    Attributes
    ----------
    reason
        Why this one.
    aside
        What else there is to say of the exercise that was tried last; None when it is this one, or passed.
    """

    exercise: Exercise
    reason: Text
    aside: Text | None

    def to_json(self) -> dict[str, Any]:
        return {
            "exercise": self.exercise.id,
            "reason": self.reason.to_json(),
            "aside": self.aside.to_json() if self.aside else None,
        }


def next_step(course: Course, standings: Mapping[str, Standing]) -> NextStep | None:
    """Return what `grader check` without TARGET would check, and why; None when every exercise is passed."""
    following = next_unfinished(course, dict(standings))
    if following is None:
        return None
    return NextStep(following, _reason(course, following, standings), _aside(course, following, standings))


def unmet_needs(course: Course, exercise: Exercise, standings: Mapping[str, Standing]) -> list[Exercise]:
    """Return the exercises that one builds on and that are not passed yet."""
    return [course.exercise(name) for name in exercise.needs if not _is_passed(name, standings)]


def _is_passed(name: str, standings: Mapping[str, Standing]) -> bool:
    return name in standings and standings[name].is_passed


def _reason(course: Course, exercise: Exercise, standings: Mapping[str, Standing]) -> Text:
    standing = standings.get(exercise.id)
    if standing is not None:
        return both(
            "begun, {score} of {most} points so far",
            score=f"{standing.best_score:g}",
            most=f"{standing.max_score:g}",
        )
    if exercise.needs:
        names = ", ".join(course.exercise(name).name for name in exercise.needs)
        return both("it builds on what you have passed: {names}", names=names)
    position = course.exercises.index(exercise)
    if position == 0:
        return both("it is the first one")
    if course.exercises[position - 1].chapter_id != exercise.chapter_id:
        return both("a new chapter; read it first: {command}", command=f"grader lesson {exercise.chapter_id}")
    return both("it comes next in its chapter")


def _aside(course: Course, following: Exercise, standings: Mapping[str, Standing]) -> Text | None:
    """Return a word on the exercise that was tried last and has not been passed, when it is another one."""
    known = {exercise.id: exercise for exercise in course.exercises}
    tried = {name: standing for name, standing in standings.items() if name in known}
    if not tried:
        return None
    last = max(tried, key=lambda name: tried[name].last_at)
    if last == following.id or tried[last].is_passed:
        return None
    exercise = known[last]
    unmet = unmet_needs(course, exercise, standings)
    if unmet:
        names = ", ".join(each.name for each in unmet)
        return both("you were at {name}, which builds on {names}, not passed yet", name=exercise.name, names=names)
    return both("you were at {name}: grader check {name}", name=exercise.name)
