"""``grader author lint``: does a course fit together?"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from grader.cli import framework
from grader.cli.author_progress import progress
from grader.cli.framework import argument, course_at, option, print_json
from grader.errors import CourseError, GraderError
from grader.i18n import language, message, say

if TYPE_CHECKING:
    from grader.authoring.findings import Findings


@framework.command("lint", help=message("Check that the files of a course fit together; all chapters by default."))
@argument("chapters", metavar="[CHAPTER…]", nargs=-1)
@option("--static", "is_static", is_flag=True, help=message("Only read the files; grade nothing."))
@option("--strict", "is_strict", is_flag=True, help=message("Take warnings for errors."))
@option("--no-cache", "is_fresh", is_flag=True, help=message("Grade also what has not changed since the last time."))
@option("--jobs", metavar="N", type=click.IntRange(min=1), help=message("How many files are graded at the same time."))
@option(
    "--within",
    metavar="SECONDS",
    type=click.IntRange(min=1),
    help=message("Stop grading after so long; the next run goes on with the rest."),
)
@option("--json", "as_json", is_flag=True, help=message("Print the problems as JSON."))
def command(
    context: click.Context,
    chapters: tuple[str, ...],
    is_static: bool,
    is_strict: bool,
    is_fresh: bool,
    jobs: int | None,
    within: int | None,
    as_json: bool,
) -> int:
    deadline = time.monotonic() + within if within is not None else None
    from grader.authoring.findings import manifest_findings
    from grader.authoring.lint import Lint
    from grader.authoring.memory import Memory

    try:
        course = course_at(context)
    except CourseError as error:
        if error.path.is_absolute() and not error.path.exists():
            raise
        return _show(manifest_findings(error), as_json)
    memory = Memory(None if is_fresh else course.root / ".grader" / "lint")
    run = Lint(course, list(dict.fromkeys(course.chapter(name) for name in chapters)), memory)
    run.read()
    try:
        if not is_static:
            with progress() as show:
                run.judge(
                    lambda done, total, path: show(done, total, path.relative_to(course.root).as_posix()),
                    workers=jobs,
                    deadline=deadline,
                )
    except GraderError:
        if not as_json:
            _show(run.findings, as_json)
        raise
    return _show(run.findings.strict() if is_strict else run.findings, as_json)


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
    if findings.remembered:
        click.echo(
            say(
                "Not graded again, because nothing has changed: {count} files (--no-cache grades them too).",
                count=findings.remembered,
            )
        )
    if findings.postponed:
        click.echo(say("Not graded, because the time was over: {count} files. Run it again.", count=findings.postponed))
    if findings.untried:
        click.echo(
            say("Not graded, or not to the end, because of the errors: {names}.", names=", ".join(findings.untried))
        )
