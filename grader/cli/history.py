"""``grader history``: every attempt at an exercise, and the file as it was then."""

from __future__ import annotations

import difflib
import time
from typing import Any

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, print_json, tell
from grader.cli.width import columns, pad
from grader.course import Course, Exercise
from grader.errors import UsageError
from grader.i18n import both, language, message, say
from grader.model import Outcome
from grader.progress import Attempt, Progress
from grader.report.words import OUTCOMES

SCHEMA = "grader.history/1"
_GAP = "  "
_TO_THE_RIGHT = (True, False, True, False, False)


@framework.command(
    "history",
    help=message(
        "Show every attempt at an exercise: when, how many points, which cases came and went. "
        "With --show N, the file as it was at attempt N; nothing that was checked is ever lost."
    ),
)
@argument("target", metavar="TARGET")
@option("--show", "shown", type=click.IntRange(min=1), metavar="N", help=message("Print the file of attempt N."))
@option(
    "--diff", "compared", type=click.IntRange(min=1), metavar="N", help=message("Compare attempt N with your file.")
)
@option("--json", "as_json", is_flag=True, help=message("Print one JSON object."))
def command(context: click.Context, target: str, shown: int | None, compared: int | None, as_json: bool) -> int:
    if sum((shown is not None, compared is not None, as_json)) > 1:
        raise UsageError(both("--show, --diff and --json exclude each other"))
    course = course_at(context)
    exercise = course.exercise(target)
    history = Progress(course.root).history
    attempts = history.of(exercise.id)
    if shown is not None:
        click.echo(_source(course, exercise, attempts, shown), nl=False)
    elif compared is not None:
        _print_difference(course, exercise, _source(course, exercise, attempts, compared), compared)
    elif as_json:
        print_json({"schema": SCHEMA, "exercise": exercise.id, "attempts": [_as_json(each) for each in attempts]})
    else:
        _print_table(exercise, attempts)
    return 0


def _source(course: Course, exercise: Exercise, attempts: list[Attempt], number: int) -> str:
    if number > len(attempts):
        count = len(attempts)
        raise UsageError(
            both(
                "{exercise}: attempts so far: {count}; no attempt {number}",
                exercise=exercise.id,
                count=count,
                number=number,
            )
        )
    source = Progress(course.root).history.source(exercise.id, number)
    if source is None:
        raise UsageError(both("attempt {number} was kept without its file, by an older grader", number=number))
    return source


def _print_difference(course: Course, exercise: Exercise, old: str, number: int) -> None:
    from grader.submission import read_source

    new = read_source(course.exercises_dir, exercise.relative_path, course.limits.source_kib)
    file = exercise.stub_path.relative_to(course.root).as_posix()
    old_name = say("{file} (attempt {number})", file=file, number=number)
    lines = list(difflib.unified_diff(old.splitlines(), new.splitlines(), old_name, file, lineterm=""))
    click.echo("\n".join(lines) if lines else say("{file} is as it was at attempt {number}.", file=file, number=number))


def _print_table(exercise: Exercise, attempts: list[Attempt]) -> None:
    click.echo(click.style(f"{exercise.id}  {exercise.title.in_language(language())}", bold=True))
    if not attempts:
        tell(say("No attempt yet: grader check {name}", name=exercise.name))
        return
    rows = [_row(each, before) for before, each in zip([None, *attempts], attempts, strict=False)]
    widths = [max(columns(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        cells = zip(row, widths, _TO_THE_RIGHT, strict=True)
        click.echo(_GAP.join(pad(cell, width, right=right) for cell, width, right in cells).rstrip())
    click.echo()
    tell(say("The file of an attempt: {command}", command=f"grader history {exercise.name} --show {len(attempts)}"))


def _row(attempt: Attempt, before: Attempt | None) -> tuple[str, ...]:
    points = f"{attempt.score:g}/{attempt.max_score:g}"
    ending = say(OUTCOMES[attempt.outcome.value])
    return f"#{attempt.number}", _when(attempt.at), points, ending, _change(attempt, before)


def _change(attempt: Attempt, before: Attempt | None) -> str:
    """Return how many cases came and went since the attempt before."""
    if before is None or not before.cases or not attempt.cases:
        return ""
    passed, passed_before = _passed(attempt), _passed(before)
    parts = [f"+{len(passed - passed_before)}", f"−{len(passed_before - passed)}"]
    return " ".join(part for part in parts if part[1:] != "0")


def _passed(attempt: Attempt) -> set[str]:
    return {name for name, outcome in attempt.cases.items() if outcome is Outcome.PASSED}


def _when(at: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(at))


def _as_json(attempt: Attempt) -> dict[str, Any]:
    return {
        "number": attempt.number,
        "at": attempt.at,
        "score": attempt.score,
        "max_score": attempt.max_score,
        "outcome": attempt.outcome.value,
        "cases": {name: outcome.value for name, outcome in attempt.cases.items()},
        "has_source": attempt.has_source,
    }
