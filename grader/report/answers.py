"""Answers to quizzes for a page to hand out: what the student answered and what to make of it, never the key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.model import Text
from grader.report.questions import questions_of

__all__ = ["Answer", "Quiz", "quizzes_of"]


@dataclass(frozen=True, slots=True)
class Answer:
    """A question and what the student made of it.

    Attributes
    ----------
    outcome
        ``right``, ``partial``, ``wrong`` or ``unreadable``.
    given
        The answer; empty where it is an order of things that only the question itself shows.
    section
        Where to read, unless the answer is right.
    """

    id: str
    title: Text
    score: float
    max_score: float
    outcome: str
    given: tuple[Text | str, ...]
    feedback: Text | None
    section: str


@dataclass(frozen=True, slots=True)
class Quiz:
    """The questions of a chapter."""

    chapter: str
    answers: tuple[Answer, ...]
    unanswered: tuple[Text, ...]
    score: float
    max_score: float


def quizzes_of(report: Mapping[str, Any]) -> Iterator[Quiz]:
    """Yield the quiz of each chapter of a report, in the report's order."""
    chapters: dict[str, list[Mapping[str, Any]]] = {}
    for question in questions_of(report):
        chapters.setdefault(question["chapter"], []).append(question)
    for chapter, questions in chapters.items():
        yield Quiz(
            chapter,
            tuple(_answer(question) for question in questions if question["outcome"] != "unanswered"),
            tuple(Text.from_json(question["title"]) for question in questions if question["outcome"] == "unanswered"),
            sum(question["score"] for question in questions),
            sum(question["max_score"] for question in questions),
        )


def _answer(question: Mapping[str, Any]) -> Answer:
    problem = question["problem"] or question["feedback"]
    return Answer(
        id=question["id"],
        title=Text.from_json(question["title"]),
        score=question["score"],
        max_score=question["max_score"],
        outcome=question["outcome"],
        given=_given(question),
        feedback=Text.from_json(problem) if problem else None,
        section="" if question["outcome"] == "right" else question["section"]["anchor"],
    )


def _given(question: Mapping[str, Any]) -> tuple[Text | str, ...]:
    response = question["response"]
    if isinstance(response, str):
        return (response,)
    # Ids and places mean nothing to a reader; of choices the texts are known.
    return tuple(Text.from_json(chosen["text"]) for chosen in _picked(question, response or ()))


def _picked(question: Mapping[str, Any], response: Sequence[object]) -> Iterator[Mapping[str, Any]]:
    return (chosen for chosen in question["chosen"] if chosen["id"] in response)
