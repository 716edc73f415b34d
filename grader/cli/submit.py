"""``grader submit``: looks through a student's work and packs it for handing in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, print_json, tell
from grader.course import Course
from grader.errors import UsageError
from grader.i18n import both, language, message, say
from grader.progress import Progress, Standing
from grader.stubs import remember_stubs

if TYPE_CHECKING:
    from grader.submit import Submission

SCHEMA = "grader.submit/1"
_MARKS = {"error": ("✗", "red"), "warning": ("!", "yellow")}


@framework.command(
    "submit",
    help=message(
        "Look through what you would hand in: right files, sizes, syntax, names, stubs of an older release. "
        "With --pack, write the archive to upload. TARGET is an exercise or a chapter; without one, all that you "
        "have written."
    ),
)
@argument("targets", metavar="[TARGET…]", nargs=-1)
@option("--pack", "is_packing", is_flag=True, help=message("Write the archive."))
@option(
    "--out",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=message("Where to write it; by default submission.zip in the current folder."),
)
@option("--json", "as_json", is_flag=True, help=message("Print one JSON object."))
def command(context: click.Context, targets: tuple[str, ...], is_packing: bool, out: Path | None, as_json: bool) -> int:
    from grader.submit import look_through, pack

    if out is not None and not is_packing:
        raise UsageError(both("--out goes with --pack"))
    course = course_at(context)
    remember_stubs(course)
    chosen = [exercise for target in targets for exercise in course.resolve(target)]
    submission = look_through(course, list(dict.fromkeys(chosen)) or course.exercises, chosen=bool(chosen))
    size = None
    path = out or Path("submission.zip")
    if is_packing and not submission.has_errors:
        size = pack(course, submission, path)
    if as_json:
        print_json(_as_json(course, submission, path if size is not None else None))
    else:
        _tell(course, submission, is_chosen=bool(chosen))
        _tell_end(submission, path, size, is_packing, targets)
    return 1 if submission.has_errors else 0


def _tell(course: Course, submission: Submission, *, is_chosen: bool) -> None:
    standings = Progress(course.root).standings()
    for exercise in submission.exercises:
        tell(f"  {exercise.id}  {click.style(_state(standings.get(exercise.id)), dim=True)}")
    for name in submission.files:
        if not name.startswith("exercises/"):
            tell(f"  {name}")
    if submission.untouched and not is_chosen:
        tell(say("Not begun, left out: {count}", count=len(submission.untouched)))
    for finding in submission.findings:
        mark, colour = _MARKS[finding.level.value]
        tell(f"{click.style(mark, fg=colour)} {finding.text.in_language(language())}")


def _state(standing: Standing | None) -> str:
    if standing is None:
        return say("never checked")
    return say("best check: {score}/{most}", score=f"{standing.best_score:g}", most=f"{standing.max_score:g}")


def _tell_end(submission: Submission, path: Path, size: int | None, is_packing: bool, targets: tuple[str, ...]) -> None:
    if size is not None:
        kib = -(-size // 1024)
        tell(click.style(say("{path}: {size} KiB, ready to upload", path=path, size=kib), fg="green"))
    elif submission.has_errors:
        tell(
            say("Nothing was packed: mend what is marked ✗ first.")
            if is_packing
            else say("Mend what is marked ✗ first.")
        )
    else:
        words = " ".join(("grader submit --pack", *targets))
        tell(say("All is as it should be. Pack it: {command}", command=click.style(words, fg="cyan")))


def _as_json(course: Course, submission: Submission, path: Path | None) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "course": course.id,
        "release": submission.release,
        "exercises": [exercise.id for exercise in submission.exercises],
        "files": sorted(submission.files),
        "untouched": [exercise.id for exercise in submission.untouched],
        "altered": list(submission.altered),
        "findings": [{"level": finding.level.value, "text": finding.text.to_json()} for finding in submission.findings],
        "packed": str(path) if path is not None else None,
    }
