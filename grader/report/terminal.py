"""A report as a student reads it in the terminal.

From the top: the score; the known mistake, if one was recognised; each failed case with its sentence and its smallest
failing input; passed cases in one line; what to read and how to get a hint.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.text import Text as RichText

from grader.i18n import language, say
from grader.model import CaseResult, ExerciseReport, Outcome, Text, Visibility
from grader.report.page import Page
from grader.report.values import Rendered, render_call, render_value

__all__ = ["Guidance", "headline", "print_exercise", "print_totals"]

_OUTPUT_LINES = 12
_MARKS = {Outcome.PASSED: ("✓", "green"), Outcome.SKIPPED: ("·", "dim"), Outcome.INTERNAL_ERROR: ("!", "yellow")}
_FAILED = ("✗", "red")
#: Outcomes that say the same of every case they hit: the reason stands first, the titles after it.
_GENERAL = frozenset(Outcome) - {Outcome.PASSED, Outcome.WRONG_ANSWER, Outcome.ERROR}


@dataclass(frozen=True, slots=True)
class Guidance:
    """What the lesson offers to one who is stuck.

    Attributes
    ----------
    chapter, section
        Where to read; ``section`` is an anchor of the lesson.
    heading, excerpt
        The section's title and first paragraph.
    hints, hints_shown
        How many hints there are, and how many were already shown.
    """

    chapter: str
    section: str
    heading: str
    excerpt: str
    hints: int
    hints_shown: int


def print_exercise(console: Console, report: ExerciseReport, title: Text, guidance: Guidance | None) -> None:
    """Print one exercise's report."""
    page = Page(console)
    page.paragraph(headline(report, title), hanging=9)
    if report.is_passed:
        return
    for diagnosis in report.diagnosis:
        page.paragraph(RichText(diagnosis.explanation.in_language(language()), style="bold"), 2)
    if report.diagnosis:
        page.gap()
    for group in _alike([case for case in report.cases if case.outcome is not Outcome.PASSED]):
        _print_failure(page, group)
    _print_passed(page, [case for case in report.cases if case.outcome is Outcome.PASSED])
    _print_output(page, report.output)
    if guidance is not None:
        page.gap()
        _print_guidance(page, report, guidance)


def print_totals(console: Console, reports: list[ExerciseReport], score: float, max_score: float) -> None:
    """Print the closing line of a check of several exercises."""
    passed = sum(report.is_passed for report in reports)
    line = RichText(say("exercises passed: {passed} of {count}", passed=passed, count=len(reports)), style="bold")
    line.append("   " + say("points: {score} of {most}", score=f"{score:g}", most=f"{max_score:g}"))
    page = Page(console)
    page.gap()
    page.paragraph(line)


def headline(report: ExerciseReport, title: Text) -> RichText:
    """Return the line with mark, score, id and title."""
    mark, style = _MARKS.get(report.outcome, _FAILED)
    score = f"{report.score:g}/{report.max_score:g}"
    line = RichText(f"{mark} {score:>5}  ", style=style)
    line.append(report.id, style="bold not dim default")
    line.append(f"  {title.in_language(language())}", style="default")
    return line


def _alike(cases: list[CaseResult]) -> Iterator[list[CaseResult]]:
    """Group cases that failed for the same reason at the same place: the reason is told once."""
    groups: dict[Any, list[CaseResult]] = {}
    for case in cases:
        key: Any = case.id
        if case.outcome in _GENERAL:
            key = (case.outcome, case.message, str(case.where))
        elif case.visibility is not Visibility.PUBLIC:
            key = (case.outcome, case.message, str(case.where), case.hint)
        groups.setdefault(key, []).append(case)
    return iter(groups.values())


def _print_failure(page: Page, cases: list[CaseResult]) -> None:
    case = cases[0]
    mark, style = _MARKS.get(case.outcome, _FAILED)
    titles = [each.title.in_language(language()) for each in cases]
    head = RichText(f"{mark} ", style=style)
    if case.outcome in _GENERAL and case.message:
        head.append(case.message.in_language(language()), style="bold")
        page.paragraph(head, 2, hanging=2)
        _print_own_line(page, case.where)
        cases_hit = say("cases: {titles}", titles=" · ".join(titles))
        page.paragraph(RichText(cases_hit, style="dim"), 4)
        return
    head.append(" · ".join(titles), style="bold")
    if case.visibility is not Visibility.PUBLIC:
        head.append("  " + say("(hidden case)"), style="dim")
    page.paragraph(head, 2, hanging=2)
    if case.message:
        page.paragraph(RichText(case.message.in_language(language())), 4)
    _print_own_line(page, case.where)
    _print_evidence(page, case)
    if case.hint:
        page.paragraph(RichText("→ " + case.hint.in_language(language()), style="italic"), 4, hanging=2)


def _print_own_line(page: Page, where: Mapping[str, Any] | None) -> None:
    if not where or "code" not in where:
        return
    place = say("{file}, line {line}", file=where["file"], line=where["line"]) + ": "
    text = RichText(place, style="dim")
    text.append(where["code"], style="cyan")
    if "column" in where:
        text.append("\n" + " " * (RichText(place).cell_len + where["column"] - 1) + "^", style="red")
    page.lines(text, 6)


def _print_evidence(page: Page, case: CaseResult) -> None:
    index = (case.where or {}).get("index")
    shown: list[tuple[str, Rendered]] = []
    if case.input is not None:
        shown.append((say("input"), render_call(case.input)))
    if case.outcome is Outcome.WRONG_ANSWER:
        if case.expected is not None:
            shown.append((say("expected"), _without_mark(render_value(case.expected, index, beside=case.actual))))
        if case.actual is not None:
            shown.append((say("got"), render_value(case.actual, index, beside=case.expected)))
    width = max((RichText(label).cell_len for label, _ in shown), default=0)
    for label, rendered in shown:
        page.lines(_labelled(label, width, rendered), 6)


def _without_mark(rendered: Rendered) -> Rendered:
    return Rendered(rendered.lines)


def _labelled(label: str, width: int, rendered: Rendered) -> RichText:
    text = RichText()
    for number, line in enumerate(rendered.lines):
        lead = label + " " * (width - RichText(label).cell_len) if number == 0 else " " * width
        text.append(("\n" if number else "") + lead + "  ", style="dim")
        start = len(text)
        text.append(line)
        if rendered.mark and rendered.mark[0] == number:
            _, column, length = rendered.mark
            text.stylize("bold red", start + column, start + column + length)
            text.append("\n" + " " * (width + 2 + column) + "^" * length, style="red")
    return text


def _print_passed(page: Page, cases: list[CaseResult]) -> None:
    if cases:
        titles = " · ".join(case.title.in_language(language()) for case in cases)
        line = RichText("✓ ", style="green")
        line.append(say("passed {count}: {titles}", count=len(cases), titles=titles), style="dim")
        page.paragraph(line, 2, hanging=2)


def _print_output(page: Page, output: str) -> None:
    lines = output.rstrip().splitlines()
    if not lines:
        return
    page.paragraph(RichText(say("printed by your code:"), style="dim"), 2)
    page.lines(RichText("\n".join(lines[:_OUTPUT_LINES])), 4)
    if len(lines) > _OUTPUT_LINES:
        page.paragraph(RichText(say("… {count} more lines", count=len(lines) - _OUTPUT_LINES), style="dim"), 4)


def _print_guidance(page: Page, report: ExerciseReport, guidance: Guidance) -> None:
    read = RichText(say("Read: {heading}", heading=guidance.heading), style="bold")
    if guidance.section:
        read.append(f"  grader lesson {guidance.chapter} --section {guidance.section}", style="cyan")
    page.paragraph(read, 2, hanging=2)
    if guidance.excerpt:
        page.paragraph(RichText(guidance.excerpt, style="dim"), 4)
    if guidance.hints:
        hint = RichText(say("Hint:"), style="bold")
        hint.append(f"  grader hint {report.id.rpartition('/')[2]}", style="cyan")
        seen = say("{shown} of {count} seen", shown=guidance.hints_shown, count=guidance.hints)
        hint.append(f"  {seen}", style="dim")
        page.paragraph(hint, 2, hanging=2)
