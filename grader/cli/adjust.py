"""``grader adjust``: changes a grade by hand, with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli import framework
from grader.cli.batch_folder import database_option, folder_argument, opened, points_text, written
from grader.cli.framework import argument, option, print_json, tell
from grader.errors import UsageError
from grader.i18n import both, message, say

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from grader.gradebook.adjustments import Adjustment
    from grader.gradebook.written import WrittenGrade


@framework.command(
    "adjust",
    help=message(
        "Change a student's grade by hand. It is kept with who, when and why, survives every regrade, and the student "
        "reads the reason. STUDENT is a submission, an id, an e-mail address or a name."
    ),
)
@folder_argument()
@argument("student", metavar="[STUDENT]", required=False)
@option("--add", metavar="POINTS", type=float, help=message("Points to add; negative ones take away."))
@option("--set", "put", metavar="POINTS", type=float, help=message("Points to give instead of what was earned."))
@option("--exercise", metavar="TARGET", help=message("Only for this exercise, before lateness; else the whole grade."))
@option("--why", default="", help=message("The reason, for the record and the student."))
@option("--who", help=message("Who decides; your user name by default."))
@option("--withdraw", metavar="NUMBER", type=int, help=message("Take an adjustment back; it stays on record."))
@option("--list", "is_list", is_flag=True, help=message("Show all adjustments of the batch."))
@option("--json", "as_json", is_flag=True, help=message("With --list: print one JSON object."))
@database_option()
def command(
    context: click.Context,
    folder: Path,
    student: str | None,
    add: float | None,
    put: float | None,
    exercise: str | None,
    why: str,
    who: str | None,
    withdraw: int | None,
    is_list: bool,
    as_json: bool,
    database: str | None,
) -> int:
    from grader.batch.lock import FolderLock
    from grader.gradebook import adjustments
    from grader.gradebook.regrade import require_batch
    from grader.gradebook.store import Gradebook
    from grader.outputs import write_outputs

    course, journal = opened(context, folder)
    asked = [given is not None for given in (add, put, withdraw)] + [is_list]
    if sum(asked) != 1:
        raise UsageError(both("say one of --add, --set, --withdraw and --list"))
    if (add is not None or put is not None) and student is None:
        raise UsageError(both("name the STUDENT: a submission, an id, an e-mail address or a name"))
    if as_json and not is_list:
        raise UsageError(both("--json goes with --list"))
    if is_list:
        with Gradebook.at(folder, database) as book, book.transaction() as connection:
            _show_all(connection, require_batch(connection, course, journal), as_json=as_json)
        return 0
    signed, now = who or _user(), datetime.now().astimezone().isoformat(timespec="seconds")
    chosen = course.exercise(exercise).id if exercise else None
    with FolderLock(folder):
        with Gradebook.at(folder, database) as book, book.transaction() as connection:
            batch = require_batch(connection, course, journal)
            if withdraw is not None:
                number = adjustments.withdraw(connection, batch, withdraw, who=signed, at=now, why=why)
            else:
                number = adjustments.find_student(connection, batch, student or "")
                adjustments.add_adjustment(
                    connection,
                    batch,
                    number,
                    exercise=chosen,
                    mode="add" if add is not None else "set",
                    points=add if add is not None else put or 0.0,
                    who=signed,
                    made_at=now,
                    why=why,
                )
        before = {grade.submission: grade.score for grade in written(context, folder, database)[0]}
        write_outputs(folder, course, database)
        after = written(context, folder, database)[0]
    _tell_steps(before, after, number)
    return 0


def _tell_steps(before: Mapping[str, float | None], after: Sequence[WrittenGrade], student: int) -> None:
    """Say whose grade is another now: the student's, and those that something else has changed meanwhile."""
    steps = {grade.submission: grade for grade in after if grade.score != before.get(grade.submission)}
    others = [grade for grade in steps.values() if grade.person.id != student]
    mine = [grade for grade in steps.values() if grade.person.id == student]
    if not mine:
        tell(say("Recorded; no grade has changed by it."))
    for place, grade in enumerate([*mine, *others]):
        if place == len(mine):
            tell(say("Changed besides, because course.toml or the journal has changed since the last report:"))
        shown = f"{points_text(before.get(grade.submission))} → {points_text(grade.score)}"
        tell(f"{'  ' if place >= len(mine) else ''}{grade.submission}: {shown}")


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""  # a container without a name for the user; the record then asks for --who


def _show_all(connection: Connection, batch: int, *, as_json: bool) -> None:
    from sqlalchemy import select

    from grader.gradebook.adjustments import adjustments_of
    from grader.gradebook.schema import students, submissions

    query = (
        select(submissions.c.student_id, submissions.c.name, students.c.name.label("person"))
        .join(students, students.c.id == submissions.c.student_id)
        .where(submissions.c.batch_id == batch)
    )
    names = {
        row.student_id: f"{row.name} ({row.person})" if row.person else row.name for row in connection.execute(query)
    }
    found = adjustments_of(connection, batch)
    if as_json:
        listed = [{"student": names.get(item.student_id, "?"), **asdict(item)} for item in found]
        print_json({"schema": "grader.adjustments/1", "adjustments": listed})
        return
    for item in found:
        tell(_line(item, names.get(item.student_id, "?")))
    if not found:
        tell(say("There are no adjustments."))


def _line(item: Adjustment, name: str) -> str:
    points = f"={points_text(item.points)}" if item.mode == "set" else f"{item.points:+g}"
    where = f" {item.exercise}" if item.exercise else ""
    line = f"{item.id:>4}  {name}: {points}{where}  {item.who}, {item.made_at}: {item.why}"
    if not item.holds:
        line += "\n      " + say(
            "withdrawn by {who}, {when}: {why}", who=item.withdrawn_by, when=item.withdrawn_at, why=item.withdrawn_why
        )
    return line
