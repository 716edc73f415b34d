"""``grader hint``: the hints of an exercise, one level at a time."""

from __future__ import annotations

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, tell, the_exercise
from grader.course import Chapter, Exercise
from grader.errors import CannotGrade, UsageError
from grader.i18n import both, language, message, say
from grader.lesson import ExerciseText, read_lesson
from grader.progress import Progress
from grader.stubs import remember_stubs


@framework.command(
    "hint",
    help=message(
        "Show the next hint for an exercise. Each exercise has a few, from a nudge to nearly the code. "
        "Without TARGET: the next unfinished exercise."
    ),
)
@argument("target", metavar="[TARGET]", required=False)
@option("--all", "is_all", is_flag=True, help=message("Show all hints seen so far again."))
@option("--level", type=click.IntRange(min=1), metavar="N", help=message("Show hint N, whatever was seen before."))
def command(context: click.Context, target: str | None, is_all: bool, level: int | None) -> int:
    if is_all and level is not None:
        raise UsageError(both("--all and --level exclude each other"))
    course = course_at(context)
    remember_stubs(course)
    exercise = the_exercise(course, target)
    text = _exercise_text(course.chapter_of(exercise), exercise)
    progress = Progress(course.root)
    seen = min(progress.hint_level(exercise.id), len(text.hints))
    if level is not None and level > len(text.hints):
        raise UsageError(
            both(
                "{exercise} has {count} hints, no hint {level}",
                exercise=exercise.id,
                count=len(text.hints),
                level=level,
            )
        )
    if is_all:
        _show_seen(exercise, text, seen)
    elif level is None and seen == len(text.hints):
        click.echo(say("{exercise}: all {count} hints have been shown.", exercise=exercise.id, count=seen))
        _offer_more(exercise)
    else:
        shown = level or seen + 1
        _show(exercise, text, shown)
        progress.show_hint(exercise.id, shown)
        if max(shown, seen) == len(text.hints):
            click.echo()
            click.echo(say("That was the last hint."))
            _offer_more(exercise)
    return 0


def _exercise_text(chapter: Chapter, exercise: Exercise) -> ExerciseText:
    lesson = read_lesson(chapter.lesson_path(language()), language())
    text = lesson.exercise(exercise.name)
    if text is not None and text.hints:
        return text
    if lesson.problems:
        raise CannotGrade(lesson.problems[0].text)
    raise CannotGrade(both("{file}: no hints for the exercise '{name}'", file=lesson.path, name=exercise.name))


def _show_seen(exercise: Exercise, text: ExerciseText, seen: int) -> None:
    if not seen:
        tell(
            say(
                "{exercise}: no hint was shown yet. 'grader hint {name}' shows the first.",
                exercise=exercise.id,
                name=exercise.name,
            )
        )
    for level in range(1, seen + 1):
        if level > 1:
            click.echo()
        _show(exercise, text, level)


def _show(exercise: Exercise, text: ExerciseText, level: int) -> None:
    from grader.cli.pages import laid_out
    from grader.lesson.terminal import render_markup

    heading = say("hint {level}/{count}", level=level, count=len(text.hints))
    click.echo(
        f"{click.style(exercise.title.in_language(language()), bold=True)} · {click.style(heading, fg='yellow')}"
    )
    click.echo()
    click.echo(laid_out(render_markup(text.hints[level - 1], language=language())), nl=False)


def _offer_more(exercise: Exercise) -> None:
    click.echo(say("See them again: {command}", command=click.style(f"grader hint {exercise.name} --all", fg="cyan")))
    click.echo(say("Read up on it: {command}", command=click.style(f"grader lesson {exercise.name}", fg="cyan")))
