"""``grader export``: results, grades and quizzes for other systems.

A format is a line in `FORMATS` and a module of its name in `grader.cli.exports` with a ``command``.
"""

from __future__ import annotations

import importlib

import click

from grader.cli.exports.formats import FormatGroup
from grader.cli.framework import course_option, lang_option
from grader.errors import UsageError
from grader.i18n import both, message

__all__ = ["FORMATS", "command"]

FORMATS = {
    "gradescope": message("results.json of Gradescope, one for each submission."),
    "canvas": message("A column of the gradebook that you exported from Canvas."),
    "moodle": message("A CSV for the grade import of Moodle."),
    "junit": message("JUnit XML, a suite for each submission."),
    "exercism": message("results.json of Exercism, one for each exercise of a submission."),
    "gift": message("Quizzes for Moodle, as text."),
    "moodle-xml": message("Quizzes for Moodle, with hints and points."),
    "qti12": message("Quizzes for Canvas, a package."),
    "qti21": message("Quizzes for systems that take QTI 2.1, a package."),
}


class _Formats(FormatGroup):
    """A group that imports a format only when it is asked for."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in FORMATS:
            return None
        module = importlib.import_module(f"grader.cli.exports.{cmd_name.replace('-', '_')}")
        found: click.Command = module.command
        return found


def _require_format() -> None:
    if click.get_current_context().invoked_subcommand is None:
        raise UsageError(both("name a format. There are: {names}", names=", ".join(FORMATS)))


command = _Formats(
    "export",
    lines=FORMATS,
    callback=lambda **_: _require_format(),
    invoke_without_command=True,
    subcommand_metavar="FORMAT [ARGS]...",
    help=message("Write results, grades or quizzes in the format of another system."),
)
command.params += [lang_option(), course_option()]
