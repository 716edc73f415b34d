"""What a page without a server needs to score answers: the keys of its questions, beside the page and not in it.

The keys of one language's lesson are a script of its own, ``keys-<language>.js``. Whoever looks for them finds them:
an exported site is for reading and practising, not for grades.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

from grader.bank import Item
from grader.quiz import Markup, Presentation, Question, QuestionType, Shape, TextKey
from grader.quiz.expression import Expression, ExpressionError
from grader.quiz.presentation import right_keys
from grader.quiz.stream import Stream
from grader.quiz.variant import choice_value
from grader.web.quiz_state import QuizState
from grader.web.quiz_view import QuizView

__all__ = ["keys_script"]

_POINTS = 12
_TRIED = 60


def keys_script(items: list[tuple[Item, Presentation]], render: Callable[[Markup], str], language: str) -> str:
    """Return the script that hands the keys of a lesson to ``local.js``."""
    keys = {item.id: _key(item, shown, render, language) for item, shown in items}
    data = json.dumps(keys, ensure_ascii=False, separators=(",", ":")).encode()
    # Encoded so that a search through the files does not give them away by accident.
    return f'window.quizKeys="{base64.b64encode(data).decode()}";\n'


def _key(item: Item, shown: Presentation, render: Callable[[Markup], str], language: str) -> dict[str, Any]:
    question = shown.question
    view = QuizView(QuizState(item, shown), language, "", render)
    key: dict[str, Any] = {
        "type": question.type.value,
        "right": str(view.right),
        "explanation": str(view.explanation),
        "partial": question.partial.value,
    }
    if question.type is QuestionType.ORDER:
        return key | {"letters": [shown.letter(place) for place in range(len(question.items))]}
    if question.type is QuestionType.MATCH:
        return key | {"letters": [shown.letter(place) for place in right_keys(question)]}
    return key | {"answers": _answers(question, shown, render)} | _extra(question)


def _extra(question: Question) -> dict[str, Any]:
    match question.type:
        case QuestionType.NUMERIC:
            return {"atol": question.atol, "rtol": question.rtol, "units": list(question.units)}
        case QuestionType.TEXT:
            return {"match": sorted(question.match)}
        case QuestionType.FORMULA:
            return {"rtol": question.rtol, "points": _points(question)}
    return {}


def _answers(question: Question, shown: Presentation, render: Callable[[Markup], str]) -> list[dict[str, Any]]:
    """Return the listed answers, the accepted ones first."""
    found = []
    for choice in (*question.accepted, *question.rejected):
        entry: dict[str, Any] = {
            "score": choice.score,
            "feedback": render(shown.fill(choice.feedback)) if choice.feedback else "",
        }
        if question.type.is_chosen:
            entry["letter"] = shown.letter(question.choices.index(choice))
        else:
            entry |= _value(question, choice.key, shown, choice)
        found.append(entry)
    return found


def _value(question: Question, key: Any, shown: Presentation, choice: Any) -> dict[str, Any]:
    match key:
        case TextKey(is_pattern=True):
            return {"pattern": key.source.strip("/")}
        case TextKey() | Shape():
            return {"value": key.source}
        case Expression() if question.type is QuestionType.NUMERIC:
            return {"value": choice_value(choice, shown.values)}
        case Expression():
            return {"values": [_evaluated(key, point) for point in _points(question)]}
    return {"value": str(key)}


def _points(question: Question) -> list[dict[str, Any]]:
    """Return the points at which a formula is compared: those at which the accepted answer has a value."""
    stream = Stream("formula", question.id)
    key = next(choice.key for choice in question.accepted)
    found: list[dict[str, Any]] = []
    for _ in range(_TRIED):
        point = question.variables.draw(stream)
        if isinstance(key, Expression) and _evaluated(key, point) is not None:
            found.append(dict(point))
        if len(found) == _POINTS:
            break
    return found


def _evaluated(key: Expression, point: Any) -> Any:
    try:
        return key.evaluate(point)
    except ExpressionError:
        return None
