"""``grader solution``: the reference solution, after a pass or when a student gives up."""

from __future__ import annotations

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, tell
from grader.course import Course, Exercise
from grader.errors import GraderError, UsageError
from grader.i18n import both, language, message, say
from grader.progress import Progress
from grader.stubs import remember_stubs

__all__ = ["command", "require_solutions", "show_solution", "solution_text"]


class _NotPassedYet(GraderError):
    exit_code = 1


@framework.command(
    "solution",
    help=message(
        "Show the reference solution of an exercise that you have passed. With --give-up, of one that you have not; "
        "that is recorded."
    ),
)
@argument("target", metavar="TARGET")
@option("--give-up", "is_giving_up", is_flag=True, help=message("Show it although the exercise is not passed yet."))
def command(context: click.Context, target: str, is_giving_up: bool) -> int:
    course = course_at(context)
    remember_stubs(course)
    show_solution(course, course.exercise(target), is_giving_up=is_giving_up)
    return 0


def show_solution(course: Course, exercise: Exercise, *, is_giving_up: bool) -> None:
    """Print the solution, and keep that it was asked for before a pass."""
    text = solution_text(course, exercise, is_giving_up=is_giving_up)
    title = exercise.title.in_language(language())
    click.echo(f"{click.style(title, bold=True)} · {click.style(say('reference solution'), fg='yellow')}")
    click.echo()
    click.echo(_coloured(text), nl=False)
    if exercise.id in Progress(course.root).given_up():
        click.echo()
        tell(
            say(
                "Recorded: the solution was seen before a pass. The exercise still counts once you pass it: "
                "grader check {name}",
                name=exercise.name,
            )
        )


def solution_text(course: Course, exercise: Exercise, *, is_giving_up: bool = False) -> str:
    """Return the solution if the student may see it.

    Raises
    ------
    GraderError
        Not passed yet and not given up, or there is no solution in this copy of the course.
    """
    require_solutions(exercise)
    progress = Progress(course.root)
    standing = progress.standings().get(exercise.id)
    is_passed = standing is not None and standing.is_passed
    if not is_passed and not is_giving_up and exercise.id not in progress.given_up():
        raise _NotPassedYet(
            both(
                "{exercise}: the solution is shown once the exercise is passed. 'grader hint {name}' helps on the way; "
                "'grader solution {name} --give-up' shows it now, and that is recorded.",
                exercise=exercise.id,
                name=exercise.name,
            )
        )
    text = exercise.solution_path.read_text(encoding="utf-8")
    if not is_passed:
        progress.give_up(exercise.id)
    return text


def require_solutions(exercise: Exercise) -> None:
    """Raise `UsageError` in a copy of the course that has none."""
    if exercise.solution_path.is_file():
        return
    raise UsageError(
        both(
            "{exercise}: this copy of the course comes without solutions; your instructor has them. "
            "'grader hint {name}' gives you the next hint, 'grader lesson {name}' the paragraph to read.",
            exercise=exercise.id,
            name=exercise.name,
        )
    )


def _coloured(text: str) -> str:
    if not framework.is_terminal():
        return text
    from rich.syntax import Syntax

    from grader.cli.pages import laid_out

    return laid_out(Syntax(text, "python", theme="ansi_dark", background_color="default", word_wrap=True))
