"""What the commands on a batch's out folder share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli.framework import argument, course_at, option
from grader.errors import UsageError
from grader.i18n import both, message

if TYPE_CHECKING:
    from grader.batch.journal import Journal
    from grader.course import Course
    from grader.gradebook.written import WrittenGrade

__all__ = ["database_option", "folder_argument", "opened", "points_text", "written"]


def folder_argument() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the argument DIR: the folder that a batch wrote to."""
    return argument("folder", metavar="DIR", type=click.Path(path_type=Path))


def database_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return ``--database``; the environment keeps a password out of the command line."""
    return option(
        "--database",
        metavar="URL",
        envvar="GRADER_DATABASE",
        help=message("PostgreSQL database instead of DIR/gradebook.sqlite; also from GRADER_DATABASE."),
    )


def opened(context: click.Context, folder: Path) -> tuple[Course, Journal]:
    """Return the course and the journal in ``folder``."""
    from grader.outputs import read_batch

    course = course_at(context)
    if not folder.is_dir():
        raise UsageError(both("no folder {folder}: name the out folder of 'grader batch'", folder=folder))
    return course, read_batch(folder, course)


def written(context: click.Context, folder: Path, database: str | None) -> tuple[list[WrittenGrade], Course]:
    """Return the grades that were written for the batch in ``folder``."""
    from grader.gradebook.regrade import require_batch
    from grader.gradebook.store import Gradebook
    from grader.gradebook.written import written_grades

    course, journal = opened(context, folder)
    with Gradebook.at(folder, database) as book, book.transaction() as connection:
        batch = require_batch(connection, course, journal)
        return written_grades(connection, batch), course


def points_text(points: float | None) -> str:
    """Return points as a person writes them; a dash for none."""
    if points is None:
        return "–"
    shown = f"{points:.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown
