"""``grader author``: what those who write a course need."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, course_option, lang_option, option, print_json
from grader.cli.help import Spoken
from grader.errors import CourseError, GraderError
from grader.i18n import language, message, say

if TYPE_CHECKING:
    from grader.authoring.findings import Findings


class _Group(Spoken, click.Group):
    """A group of commands whose help is in the catalogue."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params += [lang_option(), course_option()]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("Commands")):
            formatter.write_dl([(name, say(found.help) if found.help else "") for name, found in self.commands.items()])


@click.group("author", cls=_Group, help=message("For authors: check that a course fits together."))
def command() -> None:
    pass


@command.group("i18n", cls=_Group, help=message("Keep the two languages in step."))
def i18n() -> None:
    pass


@framework.command("lint", help=message("Check that the files of a course fit together; all chapters by default."))
@argument("chapters", metavar="[CHAPTER…]", nargs=-1)
@option("--static", "is_static", is_flag=True, help=message("Only read the files; grade nothing."))
@option("--strict", "is_strict", is_flag=True, help=message("Take warnings for errors."))
@option("--json", "as_json", is_flag=True, help=message("Print the problems as JSON."))
def lint(context: click.Context, chapters: tuple[str, ...], is_static: bool, is_strict: bool, as_json: bool) -> int:
    from grader.authoring.findings import manifest_findings
    from grader.authoring.lint import Lint

    try:
        course = course_at(context)
    except CourseError as error:
        if error.path.is_absolute() and not error.path.exists():
            raise
        return _show(manifest_findings(error), as_json)
    run = Lint(course, list(dict.fromkeys(course.chapter(name) for name in chapters)))
    run.read()
    try:
        if not is_static:
            with _progress(course.root) as on_step:
                run.judge(on_step)
    except GraderError:
        if not as_json:
            _show(run.findings, as_json)
        raise
    return _show(run.findings.strict() if is_strict else run.findings, as_json)


command.add_command(lint)


@framework.command("accept", help=message("Record that the two lessons of a chapter were compared and say the same."))
@argument("chapters", metavar="CHAPTER…", nargs=-1, required=True)
def accept(context: click.Context, chapters: tuple[str, ...]) -> int:
    from grader.authoring.review import accept_review, is_in_step

    course = course_at(context)
    code = 0
    for chapter in dict.fromkeys(course.chapter(name) for name in chapters):
        if not is_in_step(chapter):
            text = say(
                "{chapter}: the lessons are not in step; 'grader author lint {chapter}' says where", chapter=chapter.id
            )
            click.echo(text, err=True)
            code = 1
            continue
        changed = accept_review(chapter)
        for path in changed:
            click.echo(say("{path}: digest written", path=path.relative_to(course.root).as_posix()))
        if not changed:
            click.echo(say("{chapter}: the digests are up to date", chapter=chapter.id))
    return code


i18n.add_command(accept)


@contextmanager
def _progress(root: Path) -> Iterator[Callable[[int, int, Path], None]]:
    """Show on a terminal which file is being judged; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (MofNCompleteColumn(), BarColumn(bar_width=20), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(done: int, total: int, path: Path) -> None:
            shown = path.relative_to(root).as_posix()
            bar.update(task, completed=done, total=total, description=shown)

        yield show


def _show(findings: Findings, as_json: bool) -> int:
    if as_json:
        print_json(findings.to_json())
    else:
        _print(findings)
    return 1 if findings.has_errors else 0


def _print(findings: Findings) -> None:
    from grader.authoring.problem import Severity

    for problem in findings.problems:
        click.echo(problem.show(language()))
    click.echo(
        say(
            "Errors: {errors}, warnings: {warnings}. "
            "Chapters: {chapters}, exercises: {exercises}, graded files: {graded}.",
            errors=findings.count(Severity.ERROR),
            warnings=findings.count(Severity.WARNING),
            chapters=findings.chapters,
            exercises=findings.exercises,
            graded=findings.graded,
        )
    )
    if findings.untried:
        click.echo(
            say("Not graded, or not to the end, because of the errors: {names}.", names=", ".join(findings.untried))
        )
