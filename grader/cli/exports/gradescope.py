"""``grader export gradescope``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from grader.cli import framework
from grader.cli.batch_folder import folder_argument, opened
from grader.cli.exports.files import out_option, told, write_file
from grader.i18n import both, message


@framework.command(
    "gradescope",
    help=message(
        "Write FOLDER/<submission>/results.json. Scores are those of the suites: Gradescope has late rules and "
        "adjustments of its own."
    ),
)
@folder_argument()
@out_option("FOLDER")
def command(context: click.Context, folder: Path, out: Path) -> int:
    from grader.exchange.gradescope import gradescope_results
    from grader.outputs import folder_names

    _, journal = opened(context, folder)
    names = folder_names(journal.records)
    left_out = []
    for entry in journal.entries:
        results = gradescope_results(entry)
        if results is None:
            left_out.append((entry.submission, both("there is no grade: the grader failed")))
            continue
        text = json.dumps(results, ensure_ascii=False, indent=1)
        write_file(out / names[entry.submission] / "results.json", text.encode("utf-8", "replace"))
    return told(out, len(journal.records) - len(left_out), sorted(left_out, key=lambda item: item[0]))
