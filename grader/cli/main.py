"""``grader``: finds the command, speaks the language, turns errors into sentences and exit codes.

Exit codes: 0 all passed, 1 something failed, 2 wrong use, 3 could not grade.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from grader import __version__
from grader.cli.framework import asked_language, course_option, lang_option, speak, tell
from grader.cli.help import Spoken, SpokenOption
from grader.errors import GraderError, UsageError
from grader.i18n import both, language, message, say

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from grader.warm import WarmGradings

__all__ = ["COMMANDS", "main", "run"]

#: Each command lives in the module of its name, imported only when it is used.
COMMANDS = {
    "list": message("Show chapters, exercises and progress."),
    "lesson": message("Read a chapter's lesson."),
    "browse": message("Read, answer and solve in a browser."),
    "check": message("Check exercises against their hidden suites."),
    "watch": message("Check an exercise again at every save."),
    "quiz": message("Take a chapter's quiz, or review what was missed."),
    "hint": message("Show the next hint for an exercise."),
    "solution": message("Show the reference solution: after a pass, or when you give up."),
    "diff": message("Show what you changed in an exercise."),
    "reset": message("Start an exercise again from its stub."),
    "history": message("Show every attempt at an exercise, and what was written then."),
    "submit": message("Look through your work, and pack it for handing in."),
    "update": message("Bring a new release into your copy of the course; your work is kept."),
    "batch": message("Grade a whole class."),
    "report": message("Write a batch's reports again."),
    "regrade": message("Show what a second grading changes, and take it in."),
    "adjust": message("Change a student's grade by hand."),
    "export": message("Write results, grades or quizzes for other systems."),
    "release": message("Make the student's copy of a course."),
    "import": message("Bring questions of another system in, as Markdown."),
    "doctor": message("Say what this machine can do, and how to get more."),
    "author": message("For authors: check that a course fits together."),
    "completion": message("Print what makes your shell complete commands and exercises."),
}
#: A module cannot have the name of a keyword.
_MODULES = {"import": "import_"}
_TRACEBACK = "GRADER_TRACEBACK"


class _Program(Spoken, click.Group):
    """The group of all commands; `--help` imports none of them."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        # Before anything is parsed: what cannot be parsed is said in the right language too.
        speak(asked_language(args))
        if os.environ.get("NO_COLOR"):
            extra["color"] = False
        return super().make_context(info_name, args, parent, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"grader.cli.{_MODULES.get(cmd_name, cmd_name)}")
        found: click.Command = module.command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise _unknown_command(args[0])
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete the names of commands without importing them."""
        from click.shell_completion import CompletionItem

        commands = [CompletionItem(name, help=say(help)) for name, help in COMMANDS.items()]
        options = click.Command.shell_complete(self, ctx, incomplete)
        return [item for item in commands if item.value.startswith(incomplete)] + options

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("Commands")):
            formatter.write_dl([(name, say(help)) for name, help in COMMANDS.items()])


def _unknown_command(name: str) -> UsageError:
    import difflib

    near = ", ".join(difflib.get_close_matches(name, COMMANDS, n=2))
    if near:
        return UsageError(both("unknown command '{name}'. Did you mean: {near}?", name=name, near=near))
    return UsageError(both("unknown command '{name}'. 'grader --help' shows all of them.", name=name))


@click.group(
    cls=_Program,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=message("Deep-learning exercises, checked in a sandbox. 'grader check' checks the next one."),
)
@click.version_option(
    __version__, message="%(prog)s %(version)s", cls=SpokenOption, help=message("Show the version and exit.")
)
def program() -> None:
    pass


program.params += [lang_option(), course_option()]


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows another one; that is no reason to stop.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str], warm: WarmGradings | None = None) -> int:
    """Run the command line and return its exit code; ``warm`` is what a resident process keeps."""
    try:
        result: Any = program.main(arguments, prog_name="grader", standalone_mode=False, obj=warm)
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except GraderError as error:
        tell(f"grader: {error.text.in_language(language())}", err=True)
        return error.exit_code
    except click.Abort:
        click.echo(say("stopped"), err=True)
        return 130
    except Exception as error:
        if os.environ.get(_TRACEBACK):
            raise
        tell(_apology(error), err=True)
        return 3


def _apology(error: Exception) -> str:
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    return say(
        "grader: the grader itself failed, not your code: {kind}: {error} ({file}:{line}). "
        "Please report it; with {variable}=1 in the environment the whole trace is shown.",
        kind=type(error).__name__,
        error=error,
        file=os.path.basename(last.filename),
        line=last.lineno,
        variable=_TRACEBACK,
    )
