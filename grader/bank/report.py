"""What came of a learner's answers: ``grader.quiz/1``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from grader.bank.questions import Item
from grader.lesson import plain_text
from grader.model import LANGUAGES, Text
from grader.quiz import Presentation, Response, Scored, Verdict

__all__ = ["QUIZ_SCHEMA", "AnswerReport", "QuestionReport", "QuizReport", "answer_report"]

QUIZ_SCHEMA = "grader.quiz/1"


@dataclass(frozen=True)
class AnswerReport:
    """One answer and its verdict; the texts are plain, in both languages.

    ``given`` holds the ids of the listed answers that it is, or consists of.
    """

    response: Response
    verdict: Verdict
    points: float
    feedback: Text | None
    misconceptions: tuple[str, ...] = ()
    parts: tuple[tuple[str, bool], ...] = ()
    given: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "response": self.response if isinstance(self.response, str) else list(self.response),
            "verdict": self.verdict.value,
            "points": self.points,
            "feedback": self.feedback.to_json() if self.feedback else None,
            "misconceptions": list(self.misconceptions),
            "parts": [{"id": part, "is_right": is_right} for part, is_right in self.parts],
            "given": list(self.given),
        }


@dataclass(frozen=True)
class QuestionReport:
    """One question.

    Attributes
    ----------
    first, last
        The first and the last answer; None when there is none.
    problem
        Why the answer in a file could not be read.
    """

    item: Item
    shown: Presentation
    tries: int = 0
    first: AnswerReport | None = None
    last: AnswerReport | None = None
    problem: Text | None = None

    @property
    def max_points(self) -> float:
        return self.shown.question.points

    @property
    def outcome(self) -> str:
        if self.problem:
            return "unreadable"
        return self.last.verdict.value if self.last else "unanswered"

    def to_json(self) -> dict[str, Any]:
        question = self.shown.question
        return {
            "id": self.item.id,
            "chapter": self.item.chapter.id,
            "type": question.type.value,
            "section": {"anchor": self.item.section, "title": self.item.section_title.to_json()},
            "concepts": list(self.item.concepts),
            "attempt": self.shown.attempt,
            "values": dict(self.shown.values),
            "order": _order(self.shown),
            "max_points": question.points,
            "outcome": self.outcome,
            "tries": self.tries,
            "first": self.first.to_json() if self.first else None,
            "last": self.last.to_json() if self.last else None,
            "problem": self.problem.to_json() if self.problem else None,
        }


@dataclass(frozen=True)
class QuizReport:
    """The answers of one learner to the quizzes of some chapters.

    Attributes
    ----------
    problems
        What is wrong with a file of answers, each with file and line.
    asked_learner
        Whose answers they should be, where that is somebody else than whom the file names.
    """

    course: str
    learner: str
    chapters: tuple[str, ...]
    questions: tuple[QuestionReport, ...]
    problems: tuple[Text, ...] = ()
    asked_learner: str | None = None
    source: str | None = None

    @property
    def score(self) -> float:
        """The points of the first answers."""
        return sum(question.first.points for question in self.questions if question.first)

    @property
    def mastery(self) -> float:
        """The points of the last answers."""
        return sum(question.last.points for question in self.questions if question.last)

    @property
    def max_score(self) -> float:
        return sum(question.max_points for question in self.questions)

    @property
    def answered(self) -> int:
        return sum(question.last is not None for question in self.questions)

    @property
    def is_mastered(self) -> bool:
        """Whether every question is right by now; nothing is mastered of nothing."""
        return bool(self.questions) and all(question.outcome == Verdict.RIGHT for question in self.questions)

    def to_json(self) -> dict[str, Any]:
        return {
            "schema": QUIZ_SCHEMA,
            "course": self.course,
            "learner": self.learner,
            "asked_learner": self.asked_learner,
            "source": self.source,
            "chapters": list(self.chapters),
            "score": self.score,
            "mastery": self.mastery,
            "max_score": self.max_score,
            "answered": self.answered,
            "questions": [question.to_json() for question in self.questions],
            "problems": [problem.to_json() for problem in self.problems],
        }


def answer_report(item: Item, response: Response, shown: Presentation) -> AnswerReport:
    """Score an answer and put what there is to say about it into both languages."""
    verdicts = item.scored(response, shown.values)
    scored = next(iter(verdicts.values()))
    said = {language: _said(verdicts.get(language, scored), language) for language in LANGUAGES}
    return AnswerReport(
        response=response,
        verdict=scored.verdict,
        points=scored.points,
        feedback=Text(**said) if any(said.values()) else None,
        misconceptions=tuple(dict.fromkeys(tag for one in verdicts.values() for tag in one.misconceptions)),
        parts=tuple((part.id, part.is_right) for part in scored.parts),
        given=next((one.given for one in verdicts.values() if one.given), ()),
    )


def _said(scored: Scored, language: str) -> str:
    feedback = [plain_text(markup) for markup in scored.feedback]
    return "\n".join([*feedback, *(note.in_language(language) for note in scored.notes)])


def _order(shown: Presentation) -> list[str | int]:
    """Return what stood at a, b, c, ...: ids of choices, else places in the file."""
    if shown.question.type.is_chosen:
        return [shown.question.choices[place].id for place in shown.order]
    return list(shown.order)
