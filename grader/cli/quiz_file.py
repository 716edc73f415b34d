"""``grader quiz --answers FILE``: a file of answers graded without a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from grader.bank import QuestionReport, QuizReport, answer_to_keep, grade_answers
from grader.cli.framework import print_json, tell
from grader.cli.quiz_session import load_chapter
from grader.course import Chapter, Course
from grader.i18n import language, message, say
from grader.progress import Answers, GivenAnswer, Progress, Source
from grader.quiz import Scored, read_answer_file

__all__ = ["grade_file"]

_MARKS = {
    "right": ("✓", message("right"), "green"),
    "partial": ("◐", message("partly right"), "yellow"),
    "wrong": ("✗", message("wrong"), "red"),
    "unanswered": ("·", message("not answered"), None),
}


def grade_file(course: Course, chapter: Chapter | None, path: Path, learner: str | None, *, as_json: bool) -> int:
    """Grade a file of answers; returns the exit code."""
    data = read_answer_file(path)
    answers = Progress(course.root).answers
    chapters = [chapter] if chapter is not None else None
    bank = load_chapter(course, chapters or course.chapters)
    report = grade_answers(course, data, learner or answers.known_learner(), chapters=chapters, bank=bank)
    if report.problems:
        for problem in report.problems:
            tell(f"grader: {problem.in_language(language())}", err=True)
        tell(say("grader: nothing was graded. Mend the file and try again."), err=True)
        return 2
    if as_json:
        print_json(report.to_json())
    else:
        _print(report)
    if report.learner == answers.known_learner():
        _keep(answers, report)
    return 0 if report.is_mastered else 1


def _print(report: QuizReport) -> None:
    for question in report.questions:
        mark, word, colour = _MARKS[question.outcome]
        points = f"{question.last.points if question.last else 0:.3g}/{question.max_points:g}"
        verdict = click.style(f"{mark} {say(word)}", fg=colour) if colour else f"{mark} {say(word)}"
        click.echo(f"{verdict}  {question.item.id}  {points}")
        _print_feedback(question)
    click.echo()
    tell(say("Score: {points}/{most} points", points=f"{report.score:.4g}", most=f"{report.max_score:g}"))


def _print_feedback(question: QuestionReport) -> None:
    if question.last and question.last.feedback:
        for line in question.last.feedback.in_language(language()).split("\n"):
            tell(f"    {line}")


def _keep(answers: Answers, report: QuizReport) -> None:
    """Keep the answers of who works here; the same file handed in twice is kept once."""
    before = answers.of_learner(report.learner)
    kept = [answer for question in report.questions if (answer := _answer(question, report.learner))]
    new = [answer for answer in kept if not _is_there(answer, before)]
    if new:
        answers.record(new)


def _answer(question: QuestionReport, learner: str) -> GivenAnswer | None:
    if question.last is None:
        return None
    scored = Scored(question.last.points / question.max_points, question.max_points)
    return answer_to_keep(
        question.item,
        question.last.response,
        scored,
        learner=learner,
        attempt=question.shown.attempt,
        source=Source.FILE,
    )


def _is_there(answer: GivenAnswer, before: Sequence[GivenAnswer]) -> bool:
    return any(
        (old.quiz, old.attempt, old.response) == (answer.quiz, answer.attempt, answer.response) for old in before
    )
