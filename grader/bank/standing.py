"""The answers that were kept, into a report, and into what is to be reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from grader.bank.questions import Item
from grader.bank.report import AnswerReport, QuestionReport, QuizReport, answer_report
from grader.course import Course
from grader.progress import GivenAnswer, Source
from grader.quiz import Concept, Response, ResponseError, Scored, Seen, review_list

__all__ = ["answer_to_keep", "next_attempt", "report_of_answers", "reviews"]


def answer_to_keep(
    item: Item,
    response: Response,
    scored: Scored,
    *,
    learner: str,
    attempt: int,
    source: Source,
    round_id: int | None = None,
) -> GivenAnswer:
    """Return an answer in the form in which the progress file keeps it."""
    return GivenAnswer(
        learner=learner,
        chapter=item.chapter.id,
        quiz=item.id,
        concepts=item.concepts,
        attempt=attempt,
        round=round_id,
        source=source,
        response=response if isinstance(response, str) else list(response),
        points=scored.points,
        max_points=scored.max_points,
    )


def next_attempt(answers: Iterable[GivenAnswer], quiz: str) -> int:
    """Return the number of the variant that a learner gets next."""
    return max((answer.attempt for answer in answers if answer.quiz == quiz), default=0) + 1


def report_of_answers(
    course: Course, items: Sequence[Item], answers: Sequence[GivenAnswer], learner: str
) -> QuizReport:
    """Return where a learner stands: the score of the first answers, and the mastery that the last ones show."""
    chapters = dict.fromkeys(item.chapter.id for item in items)
    return QuizReport(
        course=course.id,
        learner=learner,
        chapters=tuple(chapters),
        questions=tuple(_question_report(item, [a for a in answers if a.quiz == item.id], learner) for item in items),
    )


def _question_report(item: Item, answers: Sequence[GivenAnswer], learner: str) -> QuestionReport:
    if not answers:
        return QuestionReport(item, item.present("en", learner=learner, attempt=1))
    shown = item.present("en", learner=learner, attempt=answers[-1].attempt)
    return QuestionReport(
        item,
        shown,
        tries=len(answers),
        first=_answer_report(item, answers[0]),
        last=_answer_report(item, answers[-1]),
    )


def _answer_report(item: Item, given: GivenAnswer) -> AnswerReport:
    """Return the verdict as it was then; what there is to say about it comes from the question as it is now."""
    share = given.points / given.max_points if given.max_points else 0.0
    verdict = Scored(share, given.max_points).verdict
    points = share * item.question("en").points
    response = _response(given.response)
    try:
        now = answer_report(item, response, item.present("en", learner=given.learner, attempt=given.attempt))
    except ResponseError:  # the question has been changed since
        return AnswerReport(response, verdict, points, None)
    if now.verdict is not verdict:
        return AnswerReport(response, verdict, points, None)
    return AnswerReport(response, verdict, points, now.feedback, now.misconceptions, now.parts, now.given)


def _response(kept: Any) -> Response:
    return kept if isinstance(kept, str) else tuple(kept)


def reviews(answers: Iterable[GivenAnswer]) -> list[Concept]:
    """Return the concepts to review, the longest due first. Only the first answer to a variant counts."""
    seen: dict[tuple[str, int], GivenAnswer] = {}
    for answer in answers:
        seen.setdefault((answer.quiz, answer.attempt), answer)
    return review_list(
        Seen(answer.quiz, answer.concepts, date.fromtimestamp(answer.at), answer.is_right) for answer in seen.values()
    )
