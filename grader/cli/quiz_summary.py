"""The end of a quiz: points, what to read again, when the review is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from grader.bank import QuestionReport, QuizReport
from grader.cli.framework import tell
from grader.i18n import language, say
from grader.quiz import Concept, Verdict

__all__ = ["print_summary", "when_due"]


def print_summary(report: QuizReport, concepts: Sequence[Concept]) -> None:
    """Print the score of the first answers, the mastery of the last ones, and what to do next."""
    click.echo()
    click.echo(click.style(say("Result"), bold=True))
    most = f"{report.max_score:g}"
    tell(say("First answers: {points}/{most} points", points=f"{report.score:.3g}", most=most))
    if report.mastery != report.score:
        tell(say("By now: {points}/{most} points", points=f"{report.mastery:.3g}", most=most))
    unanswered = len(report.questions) - report.answered
    if unanswered:
        tell(say("Skipped: {count}. They are asked the next time.", count=unanswered))
    _print_reading(report)
    if concepts:
        when = when_due(concepts[0].due, date.today())
        tell(say("Review of what was missed: {when}", when=when))
        click.echo("    " + click.style("grader quiz --review", fg="cyan"))


def when_due(due: date, today: date) -> str:
    """Return a day as a learner says it."""
    days = (due - today).days
    if days <= 0:
        return say("today")
    return say("tomorrow") if days == 1 else say("in {days} days", days=days)


def _print_reading(report: QuizReport) -> None:
    """Name the sections of the questions whose first answer was not right."""
    missed = [q for q in report.questions if q.first is not None and q.first.verdict is not Verdict.RIGHT]
    if not missed:
        return
    click.echo()
    tell(say("To read again:"))
    sections: dict[tuple[str, str], QuestionReport] = {}
    for question in missed:
        sections.setdefault((question.item.chapter.id, question.item.section), question)
    for (chapter, anchor), question in sections.items():
        command = f"grader lesson {chapter}" + (f" --section {anchor}" if anchor else "")
        tell(f"  {question.item.section_title.in_language(language())}")
        click.echo("    " + click.style(command, fg="cyan"))
    click.echo()
