"""``report.html``: what the class did, for the instructor."""

from __future__ import annotations

import statistics as numbers
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from grader.batch.journal import Header
from grader.course import Course
from grader.gradebook.adjustments import Adjustment
from grader.gradebook.grades import Grade
from grader.i18n import both
from grader.model import Text
from grader.report.alike import Alike
from grader.report.charts import Histogram, histogram, shares, stacked
from grader.report.html import number, percent, render_parts
from grader.report.statistics import Statistics
from grader.report.student_page import shown_time
from grader.report.words import CLASS_WORDS, ENDINGS, OUTCOMES

__all__ = ["Group", "Problem", "class_page"]

_HARDEST = 10
_MOST_MISTAKES = 20
_MOST_ALIKE = 50


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or graded."""

    submission: str
    text: Text


@dataclass(frozen=True, slots=True)
class Group:
    """Submissions whose files are the same."""

    submissions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Summary:
    count: int
    mean: float | None
    median: float | None
    mean_points: float | None
    full: int
    ungraded: int


def class_page(
    course: Course,
    header: Header,
    grades: Sequence[Grade],
    statistics: Statistics,
    *,
    groups: Sequence[Group],
    alike: Sequence[Alike],
    problems: Sequence[Problem],
    files: Mapping[str, str],
    isolation: Sequence[str],
) -> Iterator[str]:
    """Yield the page in parts.

    Parameters
    ----------
    grades
        By submission.
    files
        The page of each submission, relative to this one.
    isolation
        The levels that submissions were graded at.
    """
    summary = _summary(grades)
    chart = _chart(grades, summary)
    return render_parts(
        "class.html.jinja",
        CLASS_WORDS,
        title=course.title,
        header=header,
        started=shown_time(course, header.started_at),
        isolation=isolation,
        summary=summary,
        chart=chart,
        chart_text=_chart_text(chart, summary),
        titles={exercise.id: exercise.title for exercise in course.exercises},
        exercises=[item for item in statistics.exercises.values() if item.count],
        bars={name: stacked(item.endings, list(ENDINGS)) for name, item in statistics.exercises.items()},
        endings=ENDINGS,
        outcomes=OUTCOMES,
        hardest=statistics.hardest(_HARDEST),
        mistakes=statistics.mistakes()[:_MOST_MISTAKES],
        cases=statistics.in_order(),
        questions=list(statistics.questions),
        stopped=statistics.stopped_in_order(),
        groups=groups,
        alike=alike[:_MOST_ALIKE],
        more_alike=len(alike[_MOST_ALIKE:]),
        problems=problems,
        grades=grades,
        notes_on=_notes,
        files=files,
    )


def _summary(grades: Sequence[Grade]) -> _Summary:
    final = [(grade.score, grade.max_score) for grade in grades if grade.score is not None]
    values = shares(final)
    return _Summary(
        count=len(grades),
        mean=numbers.fmean(values) if values else None,
        median=numbers.median(values) if values else None,
        mean_points=numbers.fmean(score for score, _ in final) if final else None,
        full=sum(value >= 1 - 1e-9 for value in values),
        ungraded=len(grades) - len(final),
    )


def _chart(grades: Sequence[Grade], summary: _Summary) -> Histogram:
    values = shares([(grade.score, grade.max_score) for grade in grades if grade.score is not None])
    return histogram(values, summary.median)


def _chart_text(chart: Histogram, summary: _Summary) -> Text:
    """Say what the chart shows to those who cannot see it."""
    counts = ", ".join(f"{bar.low}–{bar.high}%: {bar.count}" for bar in chart.bars if bar.count)
    if summary.median is None:
        return both("There are no grades yet.")
    return both(
        "Students by grade in per cent of the points: {counts}. Median: {median}.",
        counts=counts,
        median=percent(summary.median),
    )


def _notes(grade: Grade) -> list[Text]:
    notes = []
    if grade.score is None:
        notes.append(both("no grade: the grader failed"))
    if grade.bank_days:
        notes.append(both("late days used: {days}", days=grade.bank_days))
    if grade.late_points:
        notes.append(both("points off for lateness: {points}", points=number(grade.late_points)))
    notes += [
        both("changed by hand: {points} ({who}: {why})", points=_change(item), who=item.who, why=item.why)
        for item in grade.adjustments
    ]
    if grade.superseded:
        notes.append(both("earlier submissions that do not count: {names}", names=", ".join(grade.superseded)))
    return notes


def _change(item: Adjustment) -> str:
    sign = "=" if item.mode == "set" else "+" if item.points >= 0 else ""
    return f"{sign}{number(item.points)}" + (f" {item.exercise}" if item.exercise else "")
