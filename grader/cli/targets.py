"""What a shell may complete a TARGET or a CHAPTER to."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from grader.course import Course
from grader.errors import GraderError
from grader.i18n import language

__all__ = ["completions_for"]

_FILE_STARTS = (".", "/", "~", "exercises/", "solutions/", "content/")


def completions_for(kind: str, course: Course, incomplete: str) -> list[CompletionItem]:
    """Return the ways to go on with what was typed of a ``TARGET`` or a ``CHAPTER``.

    Ids of chapters and short names of exercises come first; after the slash of an id, the exercises of the chapter.
    """
    chapters = [CompletionItem(c.id, help=c.title.in_language(language())) for c in course.chapters]
    if kind == "CHAPTER":
        return [item for item in chapters if item.value.startswith(incomplete)]
    if incomplete.startswith(_FILE_STARTS):
        return [CompletionItem(incomplete, type="file")]
    if "/" in incomplete:
        names = [(exercise.id, exercise) for exercise in course.exercises]
    else:
        unique = [exercise.name for exercise in course.exercises]
        names = [(e.name, e) for e in course.exercises if incomplete and unique.count(e.name) == 1]
    exercises = [CompletionItem(name, help=e.title.in_language(language())) for name, e in names]
    return [item for item in [*chapters, *exercises] if item.value.startswith(incomplete)]


def complete(kind: str, context: click.Context, incomplete: str) -> list[CompletionItem]:
    """Return the completions for the course of a command line; none where there is no course."""
    from grader.cli.framework import course_at

    try:
        return completions_for(kind, course_at(context), incomplete)
    except (GraderError, OSError):
        return []
