"""``grader update``: brings a new release into a student's copy."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, tell
from grader.cli.updates import tell_update
from grader.course import Course
from grader.errors import CannotGrade, UsageError
from grader.i18n import both, message, say


@framework.command(
    "update",
    help=message(
        "Bring a new release of the course, a folder or a zip, into your copy. What you wrote is merged with what "
        "changed; where both changed the same lines you are shown both, and your file stays as it is."
    ),
)
@argument("source", metavar="[FOLDER-OR-ZIP]", required=False, type=click.Path(path_type=Path))
@option("--dry-run", "is_dry", is_flag=True, help=message("Show what would be done, and do nothing."))
@option("--undo", is_flag=True, help=message("Take the last update back."))
@option("--resolved", metavar="TARGET", help=message("Say that you have brought a conflicting change in by hand."))
def command(context: click.Context, source: Path | None, is_dry: bool, undo: bool, resolved: str | None) -> int:
    if sum(bool(asked) for asked in (source, undo, resolved)) != 1 or (is_dry and source is None):
        raise UsageError(both("give one of: a folder or zip with the new release, --undo, --resolved TARGET"))
    course = course_at(context)
    if not course.is_released:
        raise UsageError(
            both("{folder} is no student's copy of a course: there is nothing to update", folder=course.root)
        )
    try:
        if source is not None:
            from grader.release.source import read_release
            from grader.release.update import update_copy

            return tell_update(update_copy(course.root, read_release(source), dry=is_dry), course.root, is_dry=is_dry)
        return _undo(course) if undo else _resolve(course, resolved or "")
    except OSError as error:
        raise CannotGrade(
            both("{path} cannot be written: {error}", path=error.filename, error=error.strerror)
        ) from None


def _undo(course: Course) -> int:
    from grader.release.ledger import Ledger

    undone = Ledger(course.root).undo()
    tell(say("This is release {version} again.", version=undone.version))
    for name, place in undone.put_aside.items():
        tell(
            say(
                "{file}: you had changed it since; that version is in {place}",
                file=name,
                place=place.relative_to(course.root),
            )
        )
    return 0


def _resolve(course: Course, target: str) -> int:
    from grader.release.update import resolve

    exercise = course.exercise(target)
    resolve(course, exercise)
    tell(say("{exercise}: held against the new stub from now on.", exercise=exercise.id))
    return 0
