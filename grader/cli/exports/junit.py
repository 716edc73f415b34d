"""``grader export junit``."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli import framework
from grader.cli.batch_folder import folder_argument, opened
from grader.cli.exports.files import out_option, told, write_parts
from grader.i18n import message


@framework.command("junit", help=message("Write one XML file as pytest does, with a suite for each submission."))
@folder_argument()
@out_option("FILE")
def command(context: click.Context, folder: Path, out: Path) -> int:
    from grader.exchange.junit import junit_xml

    course, journal = opened(context, folder)
    entries = (journal.entry(name) for name in sorted(journal.records))
    write_parts(out, (part.encode() for part in junit_xml(course.id, entries)))
    return told(out, len(journal.records), [])
