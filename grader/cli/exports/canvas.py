"""``grader export canvas``."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli import framework
from grader.cli.batch_folder import database_option, folder_argument, written
from grader.cli.exports.files import out_option, told, write_file
from grader.cli.framework import option
from grader.errors import UsageError
from grader.i18n import both, message


@framework.command(
    "canvas",
    help=message(
        "Fill one column of a gradebook that you exported from Canvas (Grades > Export) and leave the rest as it is, "
        "to import it again. Late rules and adjustments are in the grades."
    ),
)
@folder_argument()
@option(
    "--gradebook",
    metavar="CSV",
    type=click.Path(path_type=Path),
    required=True,
    help=message("The file that Canvas gave you."),
)
@option(
    "--column",
    metavar="NAME",
    required=True,
    help=message("Title of the assignment, with or without the id in brackets, or the id."),
)
@option("--scale", is_flag=True, help=message("Convert our points to those that the assignment is worth."))
@out_option("FILE")
@database_option()
def command(
    context: click.Context, folder: Path, gradebook: Path, column: str, scale: bool, out: Path, database: str | None
) -> int:
    from grader.exchange.canvas import fill_canvas

    if out.exists() and gradebook.exists() and out.samefile(gradebook):
        raise UsageError(both("--out {out} is the file that Canvas gave you: choose another name", out=out))
    grades, _ = written(context, folder, database)
    try:
        data = gradebook.read_bytes()
    except OSError as error:
        raise UsageError(both("{path} cannot be read: {error}", path=gradebook, error=error.strerror)) from None
    made = fill_canvas(data, column, grades, name=gradebook.name, scale=scale)
    write_file(out, made.data)
    return told(out, made.placed, made.left_out, made.warnings)
