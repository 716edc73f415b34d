"""``grader hint``: the hints of an exercise, one level at a time."""

from __future__ import annotations

from collections.abc import Iterable

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, print_json, tell, the_exercise
from grader.cli.solution import show_solution
from grader.course import Chapter, Exercise
from grader.errors import CannotGrade, UsageError
from grader.hints import missing_attempts
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
@option(
    "--give-up", "is_giving_up", is_flag=True, help=message("Show the reference solution instead; that is recorded.")
)
@option("--json", "as_json", is_flag=True, help=message("Print one JSON object."))
def command(
    context: click.Context, target: str | None, is_all: bool, level: int | None, is_giving_up: bool, as_json: bool
) -> int:
    if is_all and level is not None:
        raise UsageError(both("--all and --level exclude each other"))
    if is_giving_up and (is_all or as_json or level is not None or target is None):
        raise UsageError(both("--give-up needs the name of the exercise, and goes with no other option"))
    course = course_at(context)
    remember_stubs(course)
    exercise = the_exercise(course, target)
    if is_giving_up:
        show_solution(course, exercise, is_giving_up=True)
        return 0
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
    if as_json and (is_all or (level is None and seen == len(text.hints))):
        _print_json(exercise, text, range(1, seen + 1))
    elif is_all:
        _show_seen(exercise, text, seen)
    elif level is None and seen == len(text.hints):
        click.echo(say("{exercise}: all {count} hints have been shown.", exercise=exercise.id, count=seen))
        _offer_more(exercise)
    else:
        shown = level or seen + 1
        if missing := missing_attempts(course, progress, exercise, shown):
            _refuse(exercise, shown, len(text.hints), missing)
            return 1
        if as_json:
            _print_json(exercise, text, [shown])
        else:
            _show(exercise, text, shown)
        progress.show_hint(exercise.id, shown)
        if max(shown, seen) == len(text.hints) and not as_json:
            click.echo()
            click.echo(say("That was the last hint."))
            _offer_more(exercise)
    return 0


def _refuse(exercise: Exercise, level: int, count: int, missing: int) -> None:
    tell(
        say(
            "{exercise}: hint {level} of {count} opens after more attempts: {missing}. "
            "Write something and check it: grader check {name}",
            exercise=exercise.id,
            level=level,
            count=count,
            missing=missing,
            name=exercise.name,
        )
    )


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


def _print_json(exercise: Exercise, text: ExerciseText, levels: Iterable[int]) -> None:
    from grader.lesson import plain_text

    shown = [{"level": level, "text": plain_text(text.hints[level - 1])} for level in levels]
    data = {"schema": "grader.hint/1", "exercise": exercise.id, "hints": len(text.hints), "language": language()}
    print_json({**data, "shown": shown})


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
    if exercise.solution_path.is_file():
        command = click.style(f"grader solution {exercise.name} --give-up", fg="cyan")
        click.echo(say("Give up and see the solution: {command}", command=command))
