"""``grader diff``: what a student changed, and after a pass how the reference solution does it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, the_exercise
from grader.course import Course, Exercise
from grader.errors import GraderError, UsageError
from grader.i18n import both, message, say
from grader.progress import Progress
from grader.stubs import original_stub, remember_stubs
from grader.submission import read_source

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


class _NotPassedYet(GraderError):
    exit_code = 1


@framework.command(
    "diff",
    help=message(
        "Show what you changed in an exercise, as a unified diff against its stub. "
        "Without TARGET: the next unfinished exercise."
    ),
)
@argument("target", metavar="[TARGET]", required=False)
@option("--solution", is_flag=True, help=message("Compare with the reference solution; only after a pass."))
def command(context: click.Context, target: str | None, solution: bool) -> int:
    course = course_at(context)
    remember_stubs(course)
    exercise = the_exercise(course, target)
    yours = read_source(course.exercises_dir, exercise.relative_path, course.limits.source_kib)
    file = exercise.stub_path.relative_to(course.root).as_posix()
    if solution:
        text = _solution(course, exercise)
        other = exercise.solution_path.relative_to(course.root).as_posix()
        lines = list(_unified(yours, text, file, other))
        nothing = say("{file} is the reference solution, line by line.", file=file)
    else:
        lines = list(_unified(original_stub(course, exercise), yours, say("{file} (stub)", file=file), file))
        nothing = say("{file}: nothing was changed yet.", file=file)
    click.echo("\n".join(_coloured(lines)) if lines else nothing)
    return 0


def _solution(course: Course, exercise: Exercise) -> str:
    standing = Progress(course.root).standings().get(exercise.id)
    if standing is None or not standing.is_passed:
        raise _NotPassedYet(
            both(
                "{exercise}: the solution is shown once the exercise is passed. 'grader hint {name}' helps on the way.",
                exercise=exercise.id,
                name=exercise.name,
            )
        )
    try:
        return exercise.solution_path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UsageError(
            both("{exercise}: this copy of the course comes without solutions", exercise=exercise.id)
        ) from None


def _unified(old: str, new: str, old_name: str, new_name: str) -> Iterator[str]:
    # By lines without their ends: other line ends are no change of the student's.
    return difflib.unified_diff(old.splitlines(), new.splitlines(), old_name, new_name, lineterm="")


def _coloured(lines: Sequence[str]) -> Iterator[str]:
    yield from (click.style(line, bold=True) for line in lines[:2])
    for line in lines[2:]:
        colour = _COLOURS.get(line[:1])
        yield click.style(line, fg=colour) if colour else line
