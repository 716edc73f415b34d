"""``grader browse``: the course as pages for a browser."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli import framework
from grader.cli.framework import course_at, option, tell
from grader.i18n import message, say


@framework.command("browse", help=message("Write the course's lessons as pages for a browser."))
@option(
    "--export",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help=message("Write the pages into this folder; open its index.html, or put it on a web server."),
)
def command(context: click.Context, folder: Path) -> int:
    # jinja2 and pygments are needed here only.
    from grader.web.site import export_site

    count = export_site(course_at(context), folder)
    tell(say("{count} pages written. Open {path}", count=count, path=folder / "index.html"))
    return 0
