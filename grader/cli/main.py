"""``grader``: finds the command, speaks the language, turns errors into sentences and exit codes.

Exit codes: 0 all passed, 1 something failed, 2 wrong use, 3 could not grade.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from grader import __version__
from grader.cli.framework import speak
from grader.errors import GraderError
from grader.i18n import language, say

__all__ = ["main"]

#: Each command lives in the module of its name, imported only when it is used.
COMMANDS = {
    "list": "Show chapters, exercises and progress.",
    "lesson": "Read a chapter's lesson.",
    "check": "Check exercises against their hidden suites.",
    "hint": "Show the next hint for an exercise.",
    "diff": "Show what you changed in an exercise.",
    "reset": "Start an exercise again from its stub.",
    "doctor": "Say what this machine can do, and how to get more.",
    "author": "For authors: check that a course fits together.",
}


class _Program(click.Group):
    """The group of all commands; `--help` imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"grader.cli.{cmd_name}")
        found: click.Command = module.command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("Commands")):
            formatter.write_dl([(name, say(help)) for name, help in COMMANDS.items()])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(
                say("Deep-learning exercises, checked in a sandbox. 'grader check' checks the next one.")
            )


def _set_language(_context: click.Context, _option: click.Parameter, value: str | None) -> None:
    if value:
        speak(value)


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="grader")
@click.option("--lang", type=click.Choice(("ko", "en")), is_eager=True, expose_value=False, callback=_set_language)
def program() -> None:
    pass


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit."""
    speak(None)
    sys.exit(_run(sys.argv[1:] if arguments is None else arguments))


def _run(arguments: list[str]) -> int:
    try:
        result: Any = program.main(arguments, standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except GraderError as error:
        click.echo(f"grader: {error.text.in_language(language())}", err=True)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo(say("stopped"), err=True)
        return 130
    except BrokenPipeError:
        # The reader, `head` for instance, has seen enough.
        sys.stderr.close()
        return 0
