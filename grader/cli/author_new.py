"""``grader author new``: begin an exercise."""

from __future__ import annotations

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, tell
from grader.course import is_identifier
from grader.errors import UsageError
from grader.i18n import both, message, say
from grader.model import Text


@framework.command("new", help=message("Begin an exercise: all its files, with what is still to be written."))
@argument("target", metavar="CHAPTER/EXERCISE")
@option("--ko", metavar="TITLE", help=message("Its Korean title."))
@option("--en", metavar="TITLE", help=message("Its English title."))
@option("--torch", "needs_torch", is_flag=True, help=message("Its suite or its solution needs torch."))
def command(context: click.Context, target: str, ko: str | None, en: str | None, needs_torch: bool) -> int:
    from grader.authoring.scaffold.files import new_exercise

    course = course_at(context)
    chapter_name, _, name = target.partition("/")
    if not is_identifier(name):
        raise UsageError(
            both(
                "'{target}': name the chapter and the new exercise, ch02_activations/swish for instance; "
                "lower-case letters, digits and _",
                target=target,
            )
        )
    chapter = course.chapter(chapter_name)
    if any(name == exercise.name for exercise in course.exercises):
        raise UsageError(both("there is an exercise '{name}' already", name=name))
    if (ko is None) != (en is None):
        raise UsageError(both("a title needs both --ko and --en"))
    title = Text(ko=ko, en=en) if ko and en else None
    for path in new_exercise(course, chapter, name, title, needs_torch=needs_torch):
        click.echo(path.relative_to(course.root).as_posix())
    tell(say("'grader author lint {chapter}' now says what is to be written.", chapter=chapter.id), err=True)
    return 0
