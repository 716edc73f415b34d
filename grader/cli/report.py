"""``grader report``: the reports of a batch, made again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli import framework
from grader.cli.batch_folder import database_option, folder_argument, opened
from grader.cli.framework import option, print_json, tell
from grader.i18n import message, say

if TYPE_CHECKING:
    from grader.outputs import Written

SCHEMA = "grader.class/1"


@framework.command(
    "report",
    help=message(
        "Write a batch's gradebook, report.html, students/ and grades.csv again: after course.toml, an adjustment "
        "or the language has changed."
    ),
)
@folder_argument()
@database_option()
@option("--json", "as_json", is_flag=True, help=message("Print the numbers of the class as one JSON object."))
def command(context: click.Context, folder: Path, database: str | None, as_json: bool) -> int:
    from grader.batch.lock import FolderLock
    from grader.outputs import write_outputs

    course, _ = opened(context, folder)
    with FolderLock(folder):
        done = write_outputs(folder, course, database)
    if as_json:
        grades = [
            {"submission": grade.result.submission, "score": grade.score, "max_score": grade.max_score}
            for grade in done.grades
        ]
        print_json({"schema": SCHEMA, "course": course.id, "grades": grades, **done.statistics.to_json()})
    else:
        show(done)
        if names := done.unknown_of(course):
            tell(say("Late exceptions for nobody in this batch: {names}", names=", ".join(names)), err=True)
    return 0


def show(done: Written) -> None:
    """Say what was written where."""
    from grader.outputs import GRADES, REPORT, STUDENTS

    tell(say("Students: {count}.", count=len(done.grades)))
    for name, text in (
        (REPORT, say("what the class did")),
        (f"{STUDENTS}/", say("a page of feedback for each submission")),
        (GRADES, say("the grades as a table")),
    ):
        tell(f"  {done.folder / name}  {text}")
    # Not inside an f-string: the catalogue's tool does not look there.
    gradebook = say("the gradebook")
    tell(f"  {done.gradebook}  {gradebook}")
    if done.without_grade:
        names = ", ".join(done.without_grade)
        tell(say("Without a grade, because the grader failed: {names}", names=names), err=True)
