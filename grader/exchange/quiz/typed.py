"""Typed answers as lists of texts and numbers: other systems compare them letter by letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from grader.exchange.quiz.neutral import Answer
from grader.exchange.quiz.patterns import texts_of_pattern, wildcard_of_pattern
from grader.i18n import both
from grader.model import Text
from grader.quiz import ExpressionError, Markup, Question, QuestionType, Shape, TextKey
from grader.quiz.expression import Number
from grader.quiz.model import Choice
from grader.quiz.variant import SAME_RTOL, choice_value

__all__ = ["number_answers", "typed_answers"]

_Html = Callable[[Markup], str]


def number_answers(question: Question, values: Mapping[str, Number], html: _Html) -> list[Answer]:
    """Return the values of a ``numeric`` question; a known wrong answer without a value at these numbers is none."""
    answers: dict[float, Answer] = {}
    for choice in (*question.accepted, *question.rejected):
        try:
            value = float(choice_value(choice, values))
        except ExpressionError:
            continue
        value = float(f"{value:.15g}")  # 0.1 + 0.2 is 0.3 to whoever reads the file
        tolerance = float(f"{question.atol + question.rtol * abs(value):.12g}")
        if tolerance <= 1.000001 * SAME_RTOL * abs(value):
            tolerance = 0.0  # what rounding needs is granted everywhere
        # Two wrong ways may lead to one number: its feedback is the first one's, as it is here.
        answers.setdefault(value, Answer("", choice.score, html(choice.feedback), value=value, tolerance=tolerance))
    return list(answers.values())


def typed_answers(question: Question, others: Sequence[Question], html: _Html) -> tuple[list[Answer], list[Text]]:
    """Return what may be typed, every text once, accepted ones first; and what does not come along."""
    reasons: list[Text] = []
    answers: dict[str, Answer] = {}
    strangers = [choice for other in others for choice in other.accepted] if question.type is QuestionType.TEXT else []
    for choice in (*question.accepted, *strangers, *question.rejected):
        is_own = choice not in strangers
        feedback = html(choice.feedback) if is_own else ""
        for text in _spellings(choice, question, reasons):
            text = text.strip()
            answers.setdefault(_compared(text, question), Answer(text, choice.score, feedback))
        if wildcard := _wildcard(choice):
            answers.setdefault(wildcard, Answer(wildcard, choice.score, feedback, is_pattern=True))
    if question.type is QuestionType.SHAPE:
        reasons.append(both("a shape is compared as text: other ways to write it are not accepted"))
    elif question.type is QuestionType.OUTPUT:
        reasons.append(both("printed output is compared as text: spaces count"))
    elif "nospace" in question.match:
        reasons.append(both("spaces count in typed text"))
    return list(answers.values()), list(dict.fromkeys(reasons))


def _compared(text: str, question: Question) -> str:
    return text.casefold() if "casefold" in question.match or question.type is QuestionType.SHAPE else text


def _wildcard(choice: Choice) -> str | None:
    key = choice.key
    return wildcard_of_pattern(key.source) if isinstance(key, TextKey) and key.is_pattern else None


def _spellings(choice: Choice, question: Question, reasons: list[Text]) -> Iterator[str]:
    match choice.key:
        case TextKey(is_pattern=False, source=source):
            yield source
            if "nospace" in question.match:
                yield "".join(source.split())
        case TextKey(source=source):
            texts = texts_of_pattern(source)
            if texts is None and not _wildcard(choice):
                reasons.append(both("what only a regular expression accepts is not accepted"))
            yield from texts or ()
        case Shape(source=source):
            yield source
            if (tight := "".join(source.split())) != source:
                yield tight
        case str() as printed if "\n" in printed:
            reasons.append(both("printed output of several lines cannot be typed there"))
        case str() as printed:
            yield printed
