"""``grader doctor``: what this machine can do, and how to get more."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence

import click

from grader.cli import framework
from grader.cli.findings import (
    Finding,
    State,
    course_finding,
    encoding_finding,
    grader_finding,
    import_findings,
    language_finding,
    python_finding,
    records_finding,
    torch_finding,
)
from grader.cli.framework import course_at, option, print_json
from grader.cli.isolation import isolation_finding, probe, strongest
from grader.cli.resident_finding import resident_finding, stop_residents
from grader.cli.width import columns, pad, wrap
from grader.course import Course
from grader.errors import GraderError
from grader.i18n import language, message, say

SCHEMA = "grader.doctor/1"
_WIDEST = 100

_NAMES = {
    "python": "Python",
    "grader": "grader",
    "course": message("course"),
    "numpy": "numpy",
    "pytest": "pytest",
    "torch": "torch",
    "isolation": message("isolation"),
    "terminal": message("terminal"),
    "language": message("language"),
    "records": message("records"),
    "resident": message("resident"),
}
_STATES = {
    State.GOOD: ("✓", message("good"), "green"),
    State.WARNING: ("!", message("note"), "yellow"),
    State.PROBLEM: ("✗", message("problem"), "red"),
}


@framework.command("doctor", help=message("Say what this machine can do, and how to get more."))
@option("--json", "as_json", is_flag=True, help=message("Print one JSON object."))
@option("--stop-resident", is_flag=True, help=message("Stop the process that keeps checks warm, and nothing else."))
def command(context: click.Context, as_json: bool, stop_resident: bool) -> int:
    if stop_resident:
        return stop_residents()
    levels = probe()
    findings = _examine(_course_or_fault(context), levels)
    can_grade = all(finding.state is not State.PROBLEM for finding in findings)
    if as_json:
        checks = [finding.to_json() for finding in findings]
        print_json({"schema": SCHEMA, "can_grade": can_grade, "isolation": strongest(levels), "checks": checks})
    else:
        click.echo("\n".join(_page(findings, can_grade)))
    return 0 if can_grade else 3


def _course_or_fault(context: click.Context) -> Course | GraderError:
    try:
        return course_at(context)
    except GraderError as fault:
        return fault


def _examine(course: Course | GraderError, levels: dict[str, str | None]) -> list[Finding]:
    found = [
        python_finding(),
        grader_finding(),
        course_finding(course),
        *import_findings("numpy", "pytest"),
        torch_finding(course),
        isolation_finding(levels),
        encoding_finding(sys.stdout.encoding),
        language_finding(),
        records_finding(course),
        resident_finding(),
    ]
    return [finding for finding in found if finding is not None]


def _page(findings: Sequence[Finding], can_grade: bool) -> Iterator[str]:
    for finding in findings:
        yield from _lines(finding)
    yield ""
    yield say("Grading is possible.") if can_grade else say("Grading is not possible until the problems are mended.")


def _lines(finding: Finding) -> Iterator[str]:
    """Yield the mark, the name and the text, wrapped in a column of its own, then what to do."""
    mark, word, colour = _STATES[finding.state]
    state = f"{mark} {say(word)}"
    left = max(columns(f"{mark} {say(word)}") for mark, word, _ in _STATES.values())
    middle = max(columns(say(name)) for name in _NAMES.values())
    indent = " " * (left + middle + 4)
    width = min(shutil.get_terminal_size().columns, _WIDEST) - len(indent)
    texts = list(wrap(finding.text.in_language(language()), width))
    yield f"{click.style(pad(state, left), fg=colour)}  {pad(say(_NAMES[finding.id]), middle)}  {texts[0]}"
    yield from (indent + line for line in texts[1:])
    if finding.advice:
        advice = wrap(finding.advice.in_language(language()), width - 2)
        yield from (f"{indent}{'→ ' if not n else '  '}{line}" for n, line in enumerate(advice))
