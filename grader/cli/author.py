"""``grader author``: what those who write a course need."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from grader.authoring.problem import Problem, Severity
from grader.cli import framework
from grader.cli.framework import argument, course_at, option
from grader.course import MANIFEST, Course
from grader.errors import CourseError, GraderError
from grader.i18n import language, say
from grader.model import LANGUAGES, Text

LINT_SCHEMA = "grader.lint/1"


class _Group(click.Group):
    """A group of commands whose help is a message of the catalogue."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self._message())

    def get_short_help_str(self, limit: int = 45) -> str:
        return self._message().removesuffix(".")

    def _message(self) -> str:
        return say(self.help) if self.help else ""


@click.group("author", cls=_Group, help="For authors: check that a course fits together.")
def command() -> None:
    pass


@command.group("i18n", cls=_Group, help="Keep the two languages in step.")
def i18n() -> None:
    pass


@framework.command("lint", help="Check that the files of a course fit together; all chapters by default.")
@argument("chapters", metavar="[CHAPTER…]", nargs=-1)
@option("--static", "is_static", is_flag=True, help="Only read the files; grade nothing.")
@option("--strict", "is_strict", is_flag=True, help="Take warnings for errors.")
@option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
def lint(context: click.Context, chapters: tuple[str, ...], is_static: bool, is_strict: bool, as_json: bool) -> int:
    try:
        course = course_at(context)
    except CourseError as error:
        if error.path.name != MANIFEST or error.path.is_absolute():
            raise
        return _show([_manifest_problem(error)], {}, as_json)
    problems, counts, failure = _lint(course, chapters, is_static)
    if is_strict:
        problems = [_as_error(problem) for problem in problems]
    if failure is not None:
        if not as_json:
            _show(problems, counts, as_json)
        raise failure
    return _show(problems, counts, as_json)


command.add_command(lint)


@framework.command("accept", help="Record that the two lessons of a chapter were compared and say the same.")
@argument("chapters", metavar="CHAPTER…", nargs=-1, required=True)
def accept(context: click.Context, chapters: tuple[str, ...]) -> int:
    from grader.authoring.review import accept_review, is_in_step

    course = course_at(context)
    code = 0
    for chapter in dict.fromkeys(course.chapter(name) for name in chapters):
        if not is_in_step(chapter):
            message = say(
                "{chapter}: the lessons are not in step; 'grader author lint {chapter}' says where", chapter=chapter.id
            )
            click.echo(message, err=True)
            code = 1
            continue
        changed = accept_review(chapter)
        for path in changed:
            click.echo(say("{path}: digest written", path=path.relative_to(course.root).as_posix()))
        if not changed:
            click.echo(say("{chapter}: the digests are up to date", chapter=chapter.id))
    return code


i18n.add_command(accept)


def _lint(
    course: Course, names: tuple[str, ...], is_static: bool
) -> tuple[list[Problem], dict[str, Any], GraderError | None]:
    """Return the problems, what was looked at, and why the judge failed if it did."""
    from grader.authoring.lint import Lint, sorted_problems

    run = Lint(course, list(dict.fromkeys(course.chapter(name) for name in names)))
    problems = run.read()
    counts: dict[str, Any] = {
        "chapters": run.chapter_count,
        "exercises": run.exercise_count,
        "graded": 0,
        "untried": [],
    }
    if is_static:
        return problems, counts, None
    try:
        with _progress(course.root) as on_step:
            judgement = run.judge(on_step)
    except GraderError as failure:
        return problems, counts, failure
    counts |= {"graded": judgement.graded, "untried": judgement.untried}
    return sorted_problems([*problems, *judgement.problems]), counts, None


@contextmanager
def _progress(root: Path) -> Iterator[Callable[[int, int, Path], None]]:
    """Show on a terminal which file is being judged; nothing elsewhere."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (MofNCompleteColumn(), BarColumn(bar_width=20), TextColumn("{task.description}", markup=False))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("", total=None)

        def show(done: int, total: int, path: Path) -> None:
            shown = path.relative_to(root).as_posix()
            bar.update(task, completed=done, total=total, description=shown)

        yield show


def _show(problems: list[Problem], counts: dict[str, Any], as_json: bool) -> int:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if as_json:
        found = [problem.to_json() for problem in problems]
        data = {"schema": LINT_SCHEMA, "problems": found, "errors": errors, "warnings": warnings, **counts}
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
        return 1 if errors else 0
    for problem in problems:
        click.echo(problem.show(language()))
    click.echo(say("Errors: {errors}, warnings: {warnings}.", errors=errors, warnings=warnings) + _scope(counts))
    if counts.get("untried"):
        click.echo(say("Not graded because of the errors above: {names}.", names=", ".join(counts["untried"])))
    return 1 if errors else 0


def _scope(counts: dict[str, Any]) -> str:
    if not counts:
        return ""
    return " " + say(
        "Checked: {chapters} chapters, {exercises} exercises, {graded} files graded.",
        chapters=counts["chapters"],
        exercises=counts["exercises"],
        graded=counts["graded"],
    )


def _manifest_problem(error: CourseError) -> Problem:
    """Return a manifest that does not load as a problem like any other."""
    prefix = f"{error.path}: "
    texts = {name: error.text.in_language(name).removeprefix(prefix) for name in LANGUAGES}
    at_line = re.search(r"at line (\d+)", error.text.en)
    return Problem(error.path.as_posix(), int(at_line[1]) if at_line else 1, "CO001", Severity.ERROR, Text(**texts))


def _as_error(problem: Problem) -> Problem:
    return Problem(problem.path, problem.line, problem.rule, Severity.ERROR, problem.message)
