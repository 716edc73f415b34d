"""What came of a check, for its template: the failure view of the terminal as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from grader.course import Exercise
from grader.i18n import both, say
from grader.model import CaseResult, Diagnosis, ExerciseReport, Outcome, Visibility
from grader.report.evidence import own_line, public_values
from grader.report.html import visible
from grader.report.values import Rendered
from grader.web.heat import Heat, heat_of
from grader.web.lessons import LessonPage
from grader.web.speaking import speaking

__all__ = ["case_line", "report_values"]

_GENERAL = frozenset(Outcome) - {Outcome.PASSED, Outcome.WRONG_ANSWER, Outcome.ERROR}
_OUTPUT_LINES = 60


@dataclass(frozen=True)
class Failure:
    """Cases that failed for one reason at one place, in one language."""

    titles: tuple[str, ...]
    reason: str
    is_general: bool
    is_hidden: bool
    hint: str
    own_line: str
    values: tuple[tuple[str, Markup], ...]
    heat: Heat | None
    heat_summary: str


def case_line(case: CaseResult, language: str) -> dict[str, Any]:
    """Return one result for the list that grows while a check runs."""
    return {
        "title": visible(case.title.in_language(language)),
        "is_passed": case.is_full,
        "mark": "✓" if case.is_full else "·" if case.outcome is Outcome.SKIPPED else "✗",
        "points": f"{case.points:g}/{case.max_points:g}",
    }


def report_values(report: ExerciseReport, exercise: Exercise, page: LessonPage, language: str) -> dict[str, Any]:
    """Return what ``report.html`` shows of a finished check."""
    with speaking(language):
        failures = [_failure(group, language) for group in _alike(report.cases)]
        output = _output(report.output)
    score = both("points: {score} of {most}", score=f"{report.score:g}", most=f"{report.max_score:g}")
    return {
        "score": score.in_language(language),
        "is_passed": report.is_passed,
        "diagnosis": [_code(each.explanation.in_language(language)) for each in report.diagnosis],
        "failures": failures,
        "cases": [case_line(case, language) for case in report.cases if case.is_full],
        "output": output,
        "reading": None if report.is_passed else _reading(report.diagnosis, exercise, page, language),
    }


def _alike(cases: Sequence[CaseResult]) -> Iterator[list[CaseResult]]:
    """Group what failed for the same reason at the same place: the reason is told once."""
    groups: dict[str, list[CaseResult]] = {}
    for case in cases:
        if case.outcome is Outcome.PASSED:
            continue
        key = case.id
        if case.outcome in _GENERAL:
            key = repr((case.outcome, case.message, case.where))
        elif case.visibility is not Visibility.PUBLIC:
            key = repr((case.outcome, case.message, case.where, case.hint))
        groups.setdefault(key, []).append(case)
    return iter(groups.values())


def _failure(cases: Sequence[CaseResult], language: str) -> Failure:
    case = cases[0]
    data = case.to_json()
    heat = None
    if case.visibility is Visibility.PUBLIC and case.outcome is Outcome.WRONG_ANSWER:
        heat = heat_of(case.expected, case.actual, (case.where or {}).get("index"))
    return Failure(
        titles=tuple(visible(each.title.in_language(language)) for each in cases),
        reason=visible(case.message.in_language(language)) if case.message else "",
        is_general=case.outcome in _GENERAL and case.message is not None,
        is_hidden=case.visibility is not Visibility.PUBLIC and case.outcome not in _GENERAL,
        hint=visible(case.hint.in_language(language)) if case.hint else "",
        own_line=visible(own_line(data)),
        values=tuple((name, _preformatted(write())) for name, write in public_values(data)),
        heat=heat,
        heat_summary=heat.summary.in_language(language) if heat else "",
    )


def _preformatted(rendered: Rendered) -> Markup:
    lines = [escape(visible(line)) for line in rendered.lines]
    if rendered.mark:
        number, column, length = rendered.mark
        line = visible(rendered.lines[number])
        lines[number] = Markup("{}<mark>{}</mark>{}").format(
            line[:column], line[column : column + length], line[column + length :]
        )
    return Markup("\n").join(lines)


def _code(text: str) -> Markup:
    """Show what stands between backticks as code."""
    parts = visible(text).split("`")
    if len(parts) % 2 == 0:
        return escape(visible(text))
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if place % 2 else escape(part) for place, part in enumerate(parts)
    )


def _output(output: str) -> str:
    lines = visible(output).rstrip().splitlines()
    if len(lines) > _OUTPUT_LINES:
        lines = [*lines[:_OUTPUT_LINES], say("… {count} more lines", count=len(lines) - _OUTPUT_LINES)]
    return "\n".join(lines)


def _reading(
    diagnosis: Sequence[Diagnosis], exercise: Exercise, page: LessonPage, language: str
) -> dict[str, str] | None:
    """Return the paragraph to read: what the diagnosis names, else what the exercise does."""
    text = page.lesson.exercise(exercise.name)
    anchor = next((each.section for each in diagnosis if each.section), None) or (text.section if text else None)
    section = page.lesson.section(anchor) if anchor else None
    if section is None:
        return None
    href = f"/{exercise.chapter_id}/{language}.html#{section.anchor}"
    return {"href": href, "title": section.title, "excerpt": section.excerpt}
