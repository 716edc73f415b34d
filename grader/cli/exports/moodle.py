"""``grader export moodle``."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli import framework
from grader.cli.batch_folder import database_option, folder_argument, written
from grader.cli.exports.files import out_option, told, write_file
from grader.cli.framework import option
from grader.i18n import message


@framework.command(
    "moodle",
    help=message(
        "Write a CSV for 'Grades > Import > CSV file'. Map 'ID number' or 'Email address' to the user, 'Grade' to the "
        "activity. Late rules and adjustments are in the grades."
    ),
)
@folder_argument()
@option(
    "--worth",
    metavar="POINTS",
    type=click.FloatRange(0, min_open=True),
    help=message("Convert our points to those that the activity is worth in Moodle."),
)
@out_option("FILE")
@database_option()
def command(context: click.Context, folder: Path, worth: float | None, out: Path, database: str | None) -> int:
    from grader.exchange.moodle import moodle_csv

    grades, _ = written(context, folder, database)
    made = moodle_csv(grades, worth)
    write_file(out, made.data)
    return told(out, made.placed, made.left_out, made.warnings)
