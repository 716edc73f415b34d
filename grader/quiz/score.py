"""What an answer is worth. Nothing here reads, prints or remembers: a function of question, answer and values."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from grader.i18n import both
from grader.model import Text
from grader.quiz.expression import Number
from grader.quiz.model import Choice, Partial, Question, QuestionType
from grader.quiz.placeholder import fill_placeholders
from grader.quiz.presentation import right_keys
from grader.quiz.response import Response, ResponseError, check_response, is_known_place
from grader.quiz.scored import Part, Scored
from grader.quiz.typed import find_answer

__all__ = ["score"]


def score(question: Question, response: Response, values: Mapping[str, Number]) -> Scored:
    """Score one answer.

    Parameters
    ----------
    response
        As `grader.quiz.response.read_response` gives it.
    values
        The values of the variables in the learner's variant.

    Raises
    ------
    ResponseError
        The response does not fit the question at all.
    """
    if not is_known_place(question, response):
        raise ResponseError(both("the answer does not fit the question"))
    match question.type:
        case QuestionType.SINGLE:
            return _score_single(question, response, values)
        case QuestionType.MULTIPLE:
            return _score_multiple(question, response, values)
        case QuestionType.ORDER:
            return _score_order(question, response)
        case QuestionType.MATCH:
            return _score_match(question, response)
    return _score_typed(question, check_response(question, str(response)), values)


def _scored(
    question: Question,
    share: float,
    values: Mapping[str, Number],
    given: list[Choice],
    notes: tuple[Text, ...] = (),
) -> Scored:
    return Scored(
        share=share,
        max_points=question.points,
        feedback=tuple(fill_placeholders(choice.feedback, values) for choice in given if choice.feedback),
        notes=notes,
        misconceptions=tuple(dict.fromkeys(choice.misconception for choice in given if choice.misconception)),
        parts=tuple(Part(choice.id, choice.accepted) for choice in given) if question.type.is_chosen else (),
        given=tuple(choice.id for choice in given),
    )


def _score_single(question: Question, response: Response, values: Mapping[str, Number]) -> Scored:
    [chosen] = [choice for choice in question.choices if choice.id in response]
    return _scored(question, chosen.score, values, [chosen])


def _score_multiple(question: Question, response: Response, values: Mapping[str, Number]) -> Scored:
    picked = [choice for choice in question.choices if choice.id in response]
    right = sum(choice.accepted for choice in picked)
    wrong = len(picked) - right
    missing = len(question.accepted) - right
    if not wrong and not missing:
        share = 1.0
    elif question.partial is Partial.NET_CORRECT:
        share = max(0.0, (right - wrong) / len(question.accepted))
    elif question.partial is Partial.EACH:
        share = 1 - (wrong + missing) / len(question.choices)
    else:
        share = 0.0
    notes = (both("right choices that are missing: {count}", count=missing),) if missing and not wrong else ()
    if missing and wrong:
        notes = (both("wrong choices: {wrong}, right ones that are missing: {missing}", wrong=wrong, missing=missing),)
    return _scored(question, share, values, picked, notes)


def _score_order(question: Question, response: Response) -> Scored:
    places = [int(place) for place in response]
    parts = tuple(Part(str(n), place == n - 1) for n, place in enumerate(places, start=1))
    if all(part.is_right for part in parts):
        return Scored(1.0, question.points, parts=parts)
    follows = sum(after == before + 1 for before, after in itertools.pairwise(places))
    share = follows / (len(places) - 1) if question.partial is Partial.EACH else 0.0
    first = next(n for n, part in enumerate(parts) if not part.is_right)
    note = (
        both("the first step is not right")
        if first == 0
        else both("right up to step {count}; what comes after it is not", count=first)
    )
    return Scored(share, question.points, notes=(note,), parts=parts)


def _score_match(question: Question, response: Response) -> Scored:
    keys = right_keys(question)
    parts = tuple(
        Part(str(n), place == key) for n, (place, key) in enumerate(zip(response, keys, strict=True), start=1)
    )
    wrong = [part.id for part in parts if not part.is_right]
    if not wrong:
        return Scored(1.0, question.points, parts=parts)
    share = 1 - len(wrong) / len(parts) if question.partial is Partial.EACH else 0.0
    note = both("rows that are not right: {rows}", rows=", ".join(wrong))
    return Scored(share, question.points, notes=(note,), parts=parts)


def _score_typed(question: Question, typed: str, values: Mapping[str, Number]) -> Scored:
    choice, notes = find_answer(question, typed, values)
    return _scored(question, choice.score if choice else 0.0, values, [choice] if choice else [], notes)
