"""``grader export exercism``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from grader.cli import framework
from grader.cli.batch_folder import folder_argument, opened
from grader.cli.exports.files import out_option, told, write_file
from grader.i18n import both, message


@framework.command(
    "exercism", help=message("Write FOLDER/<submission>/<chapter>/<exercise>/results.json, version 3 of the format.")
)
@folder_argument()
@out_option("FOLDER")
def command(context: click.Context, folder: Path, out: Path) -> int:
    from grader.exchange.exercism import exercism_results
    from grader.outputs import folder_names

    course, journal = opened(context, folder)
    names = folder_names(journal.records)
    known = {exercise.id for exercise in course.exercises}
    left_out = []
    for entry in journal.entries:
        # An id becomes a path: only those of the course do.
        found = [(name, results) for name, results in exercism_results(entry) if name in known]
        for name, results in found:
            text = json.dumps(results, ensure_ascii=False, indent=1)
            write_file(out / names[entry.submission] / name / "results.json", text.encode("utf-8", "replace"))
        if not found:
            left_out.append((entry.submission, both("there is no grade: the grader failed")))
    return told(out, len(journal.records) - len(left_out), sorted(left_out, key=lambda item: item[0]))
