"""The right answer as it is shown to who has given up, and to staff."""

from __future__ import annotations

from grader.quiz.expression import Expression
from grader.quiz.model import Choice, QuestionType
from grader.quiz.presentation import Presentation, right_keys
from grader.quiz.shape import Shape
from grader.quiz.text import TextKey
from grader.quiz.variant import choice_value

__all__ = ["right_answer"]


def right_answer(shown: Presentation) -> list[str]:
    """Return what a learner could write to be right.

    Returns
    -------
    list of str
        Letters for what is chosen, ordered or matched, row by row; else the accepted answers, the first one first.
        A regular expression is no answer and is left out.
    """
    question = shown.question
    if question.type.is_chosen:
        right = [place for place, choice in enumerate(question.choices) if choice.accepted]
        return sorted(shown.letter(place) for place in right)
    if question.type is QuestionType.ORDER:
        return [shown.letter(place) for place in range(len(question.items))]
    if question.type is QuestionType.MATCH:
        return [shown.letter(place) for place in right_keys(question)]
    return [text for choice in question.accepted if (text := _text(shown, choice))]


def _text(shown: Presentation, choice: Choice) -> str:
    match choice.key:
        case TextKey(is_pattern=True):
            return ""
        case TextKey() | Shape():
            return choice.key.source
        case Expression() if shown.question.type is QuestionType.NUMERIC:
            value = choice_value(choice, shown.values)
            unit = f" {shown.question.units[0]}" if shown.question.units else ""
            return f"{value:.15g}"[:24] + unit if abs(value - round(value)) < 1e-9 else f"{value:.6g}{unit}"
        case Expression():
            return choice.key.source
    return str(choice.key)
