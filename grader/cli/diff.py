"""``grader diff``: what a student changed, and after a pass how the reference solution does it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, print_json, the_exercise
from grader.cli.solution import solution_text
from grader.i18n import message, say
from grader.stubs import original_stub, remember_stubs
from grader.submission import read_source

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@framework.command(
    "diff",
    help=message(
        "Show what you changed in an exercise, as a unified diff against its stub. "
        "Without TARGET: the next unfinished exercise."
    ),
)
@argument("target", metavar="[TARGET]", required=False)
@option(
    "--solution",
    is_flag=True,
    help=message("Compare with the reference solution: after a pass, or when you have given up."),
)
@option("--json", "as_json", is_flag=True, help=message("Print one JSON object."))
def command(context: click.Context, target: str | None, solution: bool, as_json: bool) -> int:
    course = course_at(context)
    remember_stubs(course)
    exercise = the_exercise(course, target)
    yours = read_source(course.exercises_dir, exercise.relative_path, course.limits.source_kib)
    file = exercise.stub_path.relative_to(course.root).as_posix()
    if solution:
        text = solution_text(course, exercise)
        other = exercise.solution_path.relative_to(course.root).as_posix()
        lines = list(_unified(yours, text, file, other))
        nothing = say("{file} is the reference solution, line by line.", file=file)
    else:
        lines = list(_unified(original_stub(course, exercise), yours, say("{file} (stub)", file=file), file))
        nothing = say("{file}: nothing was changed yet.", file=file)
    if as_json:
        against = "solution" if solution else "stub"
        print_json({"schema": "grader.diff/1", "exercise": exercise.id, "against": against, "lines": lines})
    else:
        click.echo("\n".join(_coloured(lines)) if lines else nothing)
    return 0


def _unified(old: str, new: str, old_name: str, new_name: str) -> Iterator[str]:
    # By lines without their ends: other line ends are no change of the student's.
    return difflib.unified_diff(old.splitlines(), new.splitlines(), old_name, new_name, lineterm="")


def _coloured(lines: Sequence[str]) -> Iterator[str]:
    yield from (click.style(line, bold=True) for line in lines[:2])
    for line in lines[2:]:
        colour = _COLOURS.get(line[:1])
        yield click.style(line, fg=colour) if colour else line
