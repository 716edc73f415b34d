"""``grader lesson``: a chapter's lesson, or the part of it an exercise belongs to."""

from __future__ import annotations

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, tell
from grader.course import Chapter, Course, Exercise
from grader.errors import UsageError
from grader.i18n import language, message, say
from grader.lesson import Lesson, read_lesson
from grader.stubs import remember_stubs


@framework.command(
    "lesson",
    help=message(
        "Read a chapter's lesson. CHAPTER is the chapter's id, its number or its file; "
        "with the name of an exercise the lesson opens at the section to read for it."
    ),
)
@argument("name", metavar="CHAPTER")
@option("--section", metavar="ANCHOR", help=message("Show only the section with this anchor."))
@option("--no-pager", is_flag=True, help=message("Print everything at once, also in a terminal."))
def command(context: click.Context, name: str, section: str | None, no_pager: bool) -> int:
    # rich and pygments are needed here only.
    from grader.cli.pages import laid_out, show
    from grader.lesson.terminal import render_lesson

    course = course_at(context)
    remember_stubs(course)
    chapter, exercise = _chapter_and_exercise(course, name)
    lesson = read_lesson(chapter.lesson_path(language()), language())
    if lesson.tokens:
        wanted = section or (_section_of(lesson, exercise) if exercise else None)
        show(laid_out(render_lesson(lesson, section=wanted)), paged=not no_pager)
    return _tell_problems(course, lesson)


def _chapter_and_exercise(course: Course, name: str) -> tuple[Chapter, Exercise | None]:
    try:
        return course.chapter(name), None
    except UsageError:
        # Not a chapter; if it is no exercise either, the error has the nearest of all names.
        exercise = course.exercise(name)
        return course.chapter_of(exercise), exercise


def _section_of(lesson: Lesson, exercise: Exercise) -> str | None:
    text = lesson.exercise(exercise.name)
    return text.section or None if text else None


def _tell_problems(course: Course, lesson: Lesson) -> int:
    """Say what is wrong with the file, after what could be shown of it, so that it is not scrolled away."""
    if not lesson.problems:
        return 0
    for problem in lesson.problems:
        tell(f"grader: {problem.text.in_language(language())}", err=True)
    file = lesson.path.relative_to(course.root)
    if lesson.tokens:
        tell(say("grader: {file} has faults; parts of it may be missing above", file=file), err=True)
    return 3
