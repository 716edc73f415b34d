"""``grader regrade``: what a second grading would change, and taking it in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli import framework
from grader.cli.batch_folder import database_option, folder_argument, opened, points_text
from grader.cli.framework import option, print_json, tell
from grader.errors import UsageError
from grader.i18n import both, message, say

if TYPE_CHECKING:
    from grader.gradebook.regrade import Change

SCHEMA = "grader.regrade/1"
_ARROW = " → "


@framework.command(
    "regrade",
    help=message(
        "Take a second grading into a batch's gradebook. Grade the submissions again into another folder, then name "
        "it with --from; without --from, the due dates and adjustments of today are applied. Adjustments stay."
    ),
)
@folder_argument()
@option(
    "--from", "source", metavar="DIR", type=click.Path(path_type=Path), help=message("Out folder of the new grading.")
)
@option("--preview", "is_preview", is_flag=True, help=message("Only show whose grade would change; write nothing."))
@database_option()
@option("--json", "as_json", is_flag=True, help=message("Print the changes as JSON."))
def command(
    context: click.Context, folder: Path, source: Path | None, is_preview: bool, database: str | None, as_json: bool
) -> int:
    from grader.batch.lock import FolderLock
    from grader.gradebook.regrade import preview, require_batch
    from grader.gradebook.store import Gradebook
    from grader.outputs import take_over, write_outputs

    course, journal = opened(context, folder)
    if source is not None and source.resolve() == folder.resolve():
        raise UsageError(
            both("--from {folder} is the batch's own folder: name the one of the new grading", folder=source)
        )
    regraded = opened(context, source)[1] if source is not None else None
    with FolderLock(folder):
        with Gradebook.at(folder, database) as book:
            with book.transaction() as connection:
                require_batch(connection, course, journal)
            changes = preview(book, course, journal, regraded)
        if not is_preview:
            if regraded is not None:
                take_over(journal, regraded)
            write_outputs(folder, course, database)
    if as_json:
        data = [_as_json(change) for change in changes]
        print_json({"schema": SCHEMA, "course": course.id, "is_preview": is_preview, "changes": data})
    else:
        tell("\n".join(_page(changes, is_preview)))
    return 0


def _as_json(change: Change) -> dict[str, Any]:
    return {
        "batch": change.batch,
        "submission": change.submission,
        "name": change.name,
        "before": change.before,
        "after": change.after,
        "max_before": change.max_before,
        "max_after": change.max_after,
        "exercises": [{"id": step.exercise, "before": step.before, "after": step.after} for step in change.steps],
    }


def _page(changes: Sequence[Change], is_preview: bool) -> Iterator[str]:
    if not changes:
        yield say("No grade would change.") if is_preview else say("No grade has changed.")
        return
    batch = None
    for change in changes:
        if change.batch != batch:
            batch = change.batch
            yield f"{batch}:"
        yield f"  {_line(change)}"
        for step in change.steps:
            yield f"      {step.exercise}: {points_text(step.before)}{_ARROW}{points_text(step.after)}"
    yield _totals(changes)
    yield say("Nothing was written. The same command without --preview does it.") if is_preview else say("Written.")


def _line(change: Change) -> str:
    name = change.submission if change.name == change.submission else f"{change.submission} ({change.name})"
    before, after = points_text(change.before), points_text(change.after)
    if change.max_before is not None and change.max_before != change.max_after:
        before, after = f"{before}/{points_text(change.max_before)}", f"{after}/{points_text(change.max_after)}"
    line = f"{name}: {before}{_ARROW}{after}"
    if change.before is not None and change.after is not None:
        line += f"  ({change.after - change.before:+.2f})"
    return line


def _totals(changes: Sequence[Change]) -> str:
    steps = [
        change.after - change.before for change in changes if change.before is not None and change.after is not None
    ]
    return say(
        "Changed: {count}. Up: {up}, down: {down}; the largest step: {step}.",
        count=len(changes),
        up=sum(step > 0 for step in steps),
        down=sum(step < 0 for step in steps),
        step=f"{max(steps, key=abs):+.2f}" if steps else "–",
    )
