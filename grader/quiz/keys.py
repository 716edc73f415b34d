"""From what an author wrote for an answer to what typed answers are compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from grader.quiz.answers import Answer
from grader.quiz.expression import Expression, ExpressionError
from grader.quiz.model import Choice, Key, QuestionType
from grader.quiz.output import normalise_output
from grader.quiz.problem import QuizProblems
from grader.quiz.settings import Settings
from grader.quiz.shape import Shape, ShapeError
from grader.quiz.text import TextKey, TextKeyError, normalise_text

__all__ = ["clash", "read_keys", "same_answer"]


def read_keys(answers: Sequence[Answer], kind: QuestionType, problems: QuizProblems) -> list[Choice]:
    """Return the choices with their keys; one whose key cannot be read is reported and left out."""
    if kind.is_chosen:
        return [answer.choice for answer in answers]
    choices = []
    for answer in answers:
        try:
            key = _key(answer.source, kind)
        except (ExpressionError, ShapeError, TextKeyError) as error:
            problems.add(answer.choice.line, error.text)
        else:
            choices.append(replace(answer.choice, key=key))
    return choices


def same_answer(one: Answer, other: Answer, settings: Settings) -> bool:
    """Whether two lines of the answers say the same, so that one of them is superfluous."""
    if settings.type is QuestionType.TEXT:
        return normalise_text(one.source, settings.match) == normalise_text(other.source, settings.match)
    return "".join(one.source.split()) == "".join(other.source.split())


def _key(source: str, kind: QuestionType) -> Key:
    if kind is QuestionType.TEXT:
        return TextKey.parse(source)
    if kind is QuestionType.OUTPUT:
        return normalise_output(source)
    if kind is QuestionType.SHAPE:
        return Shape.parse(source)
    return Expression.parse(source)


def clash(accepted: Choice, rejected: Choice, match: frozenset[str]) -> bool:
    """Whether a known wrong answer would be taken for an accepted one, where no variables are involved."""
    match accepted.key, rejected.key:
        case TextKey() as right, TextKey(is_pattern=False, source=wrong):
            return right.matches(wrong, match)
        case Shape() as right, Shape() as wrong:
            return right.is_same(wrong)
        case str() as right, str() as wrong:
            return right == wrong
    return False
