"""``grader reset``: begins an exercise anew; what was there is kept."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, tell
from grader.errors import CannotGrade, UsageError
from grader.i18n import both, message, say
from grader.stubs import original_stub, remember_stubs
from grader.workspace import put_stub

#: Also what the same keys type while the keyboard is set to Korean.
_YES = ("y", "yes", "ㅛ", "예", "네")


@framework.command(
    "reset",
    help=message(
        "Start an exercise again from its stub. Asks first, and keeps a copy of your file under .grader/backup. "
        "Attempts and hints stay recorded."
    ),
)
@argument("target", metavar="TARGET")
@option("--yes", is_flag=True, help=message("Do not ask."))
def command(context: click.Context, target: str, yes: bool) -> int:
    course = course_at(context)
    remember_stubs(course)
    exercise = course.exercise(target)
    stub = original_stub(course, exercise)
    file = exercise.stub_path.relative_to(course.root)
    try:
        if _is_untouched(exercise.stub_path, stub):
            click.echo(say("{file}: nothing was changed yet.", file=file))
            return 0
        if not yes and not _is_agreed(file):
            click.echo(say("Nothing was changed."))
            return 1
        backup = put_stub(course, exercise, stub)
    except OSError as error:
        raise CannotGrade(both("{file}: cannot be reset: {error}", file=file, error=error.strerror)) from None
    click.echo(say("{file} is the stub again.", file=file))
    if backup:
        tell(say("Your version: {backup}", backup=backup.relative_to(course.root)))
    return 0


def _is_untouched(path: Path, stub: str) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == stub.encode("utf-8")


def _is_agreed(file: Path) -> bool:
    if not sys.stdin.isatty():
        raise UsageError(both("there is no terminal to ask in: confirm with --yes"))
    question = say("Put {file} back to the stub? A copy of your version is kept.", file=file)
    tell(f"{question}\n[y/N] ", nl=False, err=True)
    answer = sys.stdin.readline()
    if not answer.endswith("\n"):
        click.echo(err=True)  # the input ended instead: nothing has ended the line of the question
    return answer.strip().lower() in _YES
