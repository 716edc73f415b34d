"""What is done with a journal once the grading is over."""

from __future__ import annotations

import importlib
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from grader.batch.journal import JOURNAL, Journal, read_journal
from grader.course import Course
from grader.errors import UsageError
from grader.i18n import both

if TYPE_CHECKING:
    from grader.outputs import Written

__all__ = ["Done", "finish", "look_ahead"]


@dataclass(frozen=True, slots=True)
class Done:
    """The journal, and what was made of it."""

    journal: Journal
    written: Written


def look_ahead() -> None:
    """Begin to import what `finish` needs, beside the grading: a third of a second that nobody then waits for."""
    threading.Thread(target=importlib.import_module, args=["grader.outputs"], daemon=True).start()


def finish(out_dir: Path, course: Course, database_url: str | None = None) -> Done:
    """Check the journal in ``out_dir`` and write gradebook, reports and grades.

    Raises
    ------
    UsageError
        It is one of another course.
    CannotGrade
        It cannot be read, or is damaged; or something cannot be written: the same command tries again.
    """
    from grader.outputs import write_outputs  # a stopped batch need not wait for it

    journal = read_journal(out_dir / JOURNAL)
    if journal.header.course != course.id:
        raise UsageError(
            both(
                "{folder} holds a batch of the course {other}, and this is {course}: name the right one with --course",
                folder=out_dir,
                other=journal.header.course,
                course=course.id,
            )
        )
    return Done(journal, write_outputs(out_dir, course, database_url, journal))
