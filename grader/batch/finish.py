"""What is done with a journal once the grading is over."""

from __future__ import annotations

from pathlib import Path

from grader.batch.journal import JOURNAL, Journal, read_journal
from grader.course import Course
from grader.errors import UsageError
from grader.i18n import both

__all__ = ["finish"]


def finish(out_dir: Path, course: Course) -> Journal:
    """Check the journal in ``out_dir`` and return it.

    Raises
    ------
    UsageError
        It is one of another course.
    CannotGrade
        It cannot be read, or is damaged.
    """
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
    return journal
