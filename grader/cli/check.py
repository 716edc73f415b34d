"""``grader check``: grades exercises and shows what failed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli import framework
from grader.cli.attempts import kept_back_json, kept_back_sentence, record_attempts
from grader.cli.framework import argument, course_at, next_unfinished, option, print_json, tell
from grader.course import Course, Exercise
from grader.errors import UsageError
from grader.grading import Grading
from grader.i18n import both, language, message, say
from grader.model import ExerciseReport, IsolationLevel, Report
from grader.progress import Progress
from grader.resident import place
from grader.resident.launch import launch
from grader.stubs import remember_stubs
from grader.warm import LentGrading, WarmGradings

if TYPE_CHECKING:
    from rich.console import Console

    from grader.report.terminal import Guidance

_LEVELS = [level.value for level in IsolationLevel]


@framework.command(
    "check", help=message("Check exercises against their hidden suites. Without TARGET: the next unfinished one.")
)
@argument("targets", metavar="[TARGET…]", nargs=-1)
@option("--all", "is_all", is_flag=True, help=message("Check every exercise of the course."))
@option(
    "--submission",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=message("Folder laid out like exercises/ to check instead."),
)
@option("--seed", type=click.IntRange(min=0), help=message("Draw other inputs than the course's seed does."))
@option("--json", "as_json", is_flag=True, help=message("Print the report as JSON."))
@option("--isolation", type=click.Choice(_LEVELS), help=message("Level of isolation; the strongest by default."))
@option("--watch", "is_watching", is_flag=True, help=message("Check again at every save; the same as 'grader watch'."))
@option("--no-resident", is_flag=True, help=message("Use and leave no process that keeps the next check warm."))
def command(
    context: click.Context,
    targets: tuple[str, ...],
    is_all: bool,
    submission: Path | None,
    seed: int | None,
    as_json: bool,
    isolation: str | None,
    is_watching: bool,
    no_resident: bool,
) -> int:
    level = IsolationLevel(isolation) if isolation else None
    if is_watching:
        return _watch(context, targets, seed, level, is_alone=not (is_all or submission or as_json))
    course = course_at(context)
    remember_stubs(course)
    exercises = _chosen(course, targets, is_all)
    if not exercises:
        click.echo(say("Every exercise is passed. 'grader check --all' checks them again."))
        return 0
    folder = submission or course.exercises_dir
    warm = context.find_object(WarmGradings)
    with warm.lend(course, exercises, level) if warm else Grading(course, exercises, level) as grading:
        if as_json:
            report = grading.grade(folder, name=str(submission or "exercises"), seed=seed)
            kept_back = kept_back_json(course, exercises)
            print_json(report.to_json() | ({"kept_back": kept_back} if kept_back is not None else {}))
        else:
            report = _grade_and_show(course, exercises, grading, folder, seed)
    if submission is None:
        record_attempts(course, report)
    if warm is None and not no_resident and place.is_wanted():
        launch(str(course.root), [exercise.id for exercise in exercises], isolation or "")
    if report.has_internal_error:
        return 3
    return 0 if report.is_passed else 1


def _watch(
    context: click.Context, targets: Sequence[str], seed: int | None, level: IsolationLevel | None, *, is_alone: bool
) -> int:
    if len(targets) > 1 or not is_alone:
        raise UsageError(both("--watch takes one TARGET, and neither --all, --submission nor --json"))
    from grader.cli.watch import watch

    return watch(context, targets[0] if targets else None, seed=seed, level=level)


def _chosen(course: Course, targets: Sequence[str], is_all: bool) -> list[Exercise]:
    if is_all:
        return list(course.exercises)
    if targets:
        found = [exercise for target in targets for exercise in course.resolve(target)]
        return list(dict.fromkeys(found))
    unfinished = next_unfinished(course, Progress(course.root).standings())
    return [] if unfinished is None else [unfinished]


def _grade_and_show(
    course: Course, exercises: Sequence[Exercise], grading: Grading | LentGrading, folder: Path, seed: int | None
) -> Report:
    # The judge is warming up in other processes while these are imported.
    from rich.console import Console

    from grader.report.terminal import print_exercise, print_totals

    console = Console(highlight=False, soft_wrap=False)
    waiting = Console(stderr=True)
    names = ", ".join(exercise.name for exercise in exercises[:3]) + (" …" if len(exercises) > 3 else "")
    with waiting.status(say("checking {names} …", names=names)):
        report = grading.grade(folder, name=folder.name, seed=seed)
    by_id = {exercise.id: exercise for exercise in exercises}
    for number, result in enumerate(report.exercises):
        if number and not (result.is_passed and report.exercises[number - 1].is_passed):
            console.print()
        exercise = by_id[result.id]
        print_exercise(
            console, result, exercise.title, None if result.is_passed else guidance_for(course, exercise, result)
        )
    if len(report.exercises) > 1:
        print_totals(console, report.exercises, report.score, report.max_score)
    elif report.is_passed:
        _announce_next(console, course, exercises[0])
    if sentence := kept_back_sentence(course, exercises):
        tell(click.style(sentence, dim=True))
    _warn_of_weak_isolation(waiting, report.isolation, grading.refused_levels)
    return report


def guidance_for(course: Course, exercise: Exercise, report: ExerciseReport) -> Guidance | None:
    """Return what the lesson has for one who failed; nothing when the lesson has a fault."""
    from grader.lesson import read_lesson
    from grader.report.terminal import Guidance

    chapter = course.chapter_of(exercise)
    lesson = read_lesson(chapter.lesson_path(language()), language())
    text = lesson.exercise(exercise.name)
    anchor = next((d.section for d in report.diagnosis if d.section), None) or (text.section if text else None)
    section = lesson.section(anchor) if anchor else None
    if section is None and text is None:
        return None
    return Guidance(
        chapter=chapter.id,
        section=section.anchor if section else "",
        heading=section.title if section else lesson.title,
        excerpt=section.excerpt if section else "",
        hints=len(text.hints) if text else 0,
        hints_shown=Progress(course.root).hint_level(exercise.id),
    )


def _announce_next(console: Console, course: Course, exercise: Exercise) -> None:
    position = course.exercises.index(exercise)
    if position + 1 < len(course.exercises):
        following = course.exercises[position + 1]
        title = following.title.in_language(language())
        console.print(say("Next: {title}", title=title), f"[cyan]grader check {following.name}[/]", sep="  ")


def _warn_of_weak_isolation(console: Console, level: IsolationLevel, refused: dict[str, str]) -> None:
    if level is not IsolationLevel.FULL and refused:
        console.print(say("Isolation: {level} only. 'grader doctor' says why.", level=level.value), style="yellow")
