"""``grader quiz``: take a chapter's quiz, grade a file of answers, review what was missed."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option
from grader.course import Chapter, Course
from grader.errors import UsageError
from grader.i18n import both, message

__all__ = ["command"]


@framework.command(
    "quiz",
    help=message(
        "Take a chapter's quiz, one question at a time; it goes on where you stopped. "
        "CHAPTER is the chapter's id, its number or its file."
    ),
)
@argument("name", metavar="[CHAPTER]", required=False)
@option("--review", is_flag=True, help=message("Ask again what was missed and is due today."))
@option(
    "--answers", metavar="FILE", type=click.Path(path_type=Path), help=message("Grade a JSON or YAML file of answers.")
)
@option(
    "--json", "as_json", is_flag=True, help=message("Print a report as JSON; without --answers, of what was answered.")
)
@option("--template", is_flag=True, help=message("Print a file to fill in for --answers."))
@option("--key", is_flag=True, help=message("For staff: print a learner's variants with the right answers."))
@option("--learner", metavar="NAME", help=message("Whose variants; in a session the name is remembered."))
@option(
    "--attempt", type=click.IntRange(1, 10_000), metavar="N", help=message("Which variant, for --template and --key.")
)
def command(
    context: click.Context,
    name: str | None,
    review: bool,
    answers: Path | None,
    as_json: bool,
    template: bool,
    key: bool,
    learner: str | None,
    attempt: int | None,
) -> int:
    _check_options(review, answers, template, key, as_json, attempt)
    course = course_at(context)
    chapter = course.chapter(name) if name is not None else None
    if learner is not None:
        learner = _checked_name(learner)
    if review:
        from grader.cli.quiz_review import run_review

        return run_review(course, chapter, learner, as_json=as_json)
    if answers is not None:
        from grader.cli.quiz_file import grade_file

        return grade_file(course, chapter, answers, learner, as_json=as_json)
    if chapter is None:
        raise _no_chapter(course)
    if template or key:
        from grader.cli.quiz_sheet import print_sheet

        return print_sheet(course, chapter, learner, attempt or 1, with_key=key, as_json=as_json)
    from grader.cli.quiz_session import print_standing, run_quiz

    if as_json:
        return print_standing(course, chapter, learner)
    return run_quiz(course, chapter, learner)


def _check_options(
    review: bool, answers: Path | None, template: bool, key: bool, as_json: bool, attempt: int | None
) -> None:
    chosen = [
        name
        for name, is_given in [
            ("--review", review),
            ("--answers", answers is not None),
            ("--template", template),
            ("--key", key),
        ]
        if is_given
    ]
    if len(chosen) > 1:
        raise UsageError(both("{one} and {other} exclude each other", one=chosen[0], other=chosen[1]))
    if attempt is not None and not (template or key):
        raise UsageError(both("--attempt belongs to --template or --key"))
    if template and as_json:
        raise UsageError(both("{one} and {other} exclude each other", one="--template", other="--json"))


def _checked_name(learner: str) -> str:
    name = learner.strip()
    if not name or len(name) > 200 or not name.isprintable():
        raise UsageError(both("--learner takes a name of at most {limit} characters", limit=200))
    return name


def _no_chapter(course: Course) -> UsageError:
    example: Chapter = course.chapters[0]
    return UsageError(
        both(
            "which chapter? For example 'grader quiz {chapter}'. 'grader list' shows all, "
            "'grader quiz --review' asks again what was missed.",
            chapter=example.id,
        )
    )
