"""Typed answers: which of the listed answers one is, and what else can be said about it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from grader.i18n import both
from grader.model import Text
from grader.quiz.expression import Expression, ExpressionError, Number
from grader.quiz.model import Choice, Question, QuestionType
from grader.quiz.numbers import read_number
from grader.quiz.output import normalise_output
from grader.quiz.response import plain_formula, plain_shape
from grader.quiz.shape import Shape
from grader.quiz.stream import Stream
from grader.quiz.text import TextKey, normalise_text
from grader.quiz.variant import SAME_RTOL, choice_value, is_close

__all__ = ["find_answer"]

Found = tuple[Choice | None, tuple[Text, ...]]

#: A formula is compared where it has a value, at this many points.
_POINTS = 12
_POINTS_TRIED = 60
_TINY = 1e-12
_NEAR = 10
_SPELLING = 0.8


def find_answer(question: Question, typed: str, values: Mapping[str, Number]) -> Found:
    """Return the listed answer that ``typed`` is, None when it is none of them, and notes on it.

    Accepted answers come first: an answer that is right is never taken for a known wrong one.
    """
    finders: Mapping[QuestionType, Callable[[Question, str, Mapping[str, Number]], Found]] = {
        QuestionType.NUMERIC: _find_number,
        QuestionType.TEXT: _find_text,
        QuestionType.OUTPUT: _find_output,
        QuestionType.SHAPE: _find_shape,
        QuestionType.FORMULA: _find_formula,
    }
    return finders[question.type](question, typed, values)


def _first(question: Question, matches: Callable[[Choice], bool]) -> Choice | None:
    return next((choice for choice in (*question.accepted, *question.rejected) if matches(choice)), None)


def _find_number(question: Question, typed: str, values: Mapping[str, Number]) -> Found:
    readings = read_number(typed, question.units)
    rtol = max(question.rtol, SAME_RTOL)

    def is_it(choice: Choice) -> bool:
        try:
            value = choice_value(choice, values)
        except ExpressionError:
            return False
        return any(is_close(number, value, question.atol, rtol) for number in readings)

    choice = _first(question, is_it)
    if choice is not None:
        return choice, ()
    wanted = [choice_value(accepted, values) for accepted in question.accepted]
    for value in wanted:
        if any(is_close(-number, value, question.atol, rtol) for number in readings):
            return None, (both("the size is right, the sign is not"),)
    has_tolerance = question.atol > 0 or question.rtol > 0
    if has_tolerance and any(
        is_close(number, value, _NEAR * question.atol, _NEAR * question.rtol) for value in wanted for number in readings
    ):
        return None, (both("near, but not near enough: {tolerance} is accepted", tolerance=_tolerance(question)),)
    return None, ()


def _tolerance(question: Question) -> str:
    parts = [f"±{question.atol:g}"] if question.atol else []
    if question.rtol:
        parts.append(f"±{question.rtol * 100:g} %")
    return " + ".join(parts)


def _find_text(question: Question, typed: str, values: Mapping[str, Number]) -> Found:
    choice = _first(
        question, lambda choice: isinstance(choice.key, TextKey) and choice.key.matches(typed, question.match)
    )
    if choice is None and _is_nearly(question, typed):
        return None, (both("very close to a right answer: look at the spelling"),)
    return choice, ()


def _is_nearly(question: Question, typed: str) -> bool:
    import difflib  # 5 ms that only a wrong answer has to wait for

    text = unicodedata.normalize("NFD", normalise_text(typed, question.match))[:100]
    for choice in question.accepted:
        if isinstance(choice.key, TextKey) and not choice.key.is_pattern:
            key = unicodedata.normalize("NFD", normalise_text(choice.key.source, question.match))
            if difflib.SequenceMatcher(None, text, key, autojunk=False).ratio() >= _SPELLING:
                return True
    return False


def _find_output(question: Question, typed: str, values: Mapping[str, Number]) -> Found:
    text = normalise_output(typed)
    choice = _first(question, lambda choice: choice.key == text)
    if choice is not None:
        return choice, ()
    loose = _loose(text)
    choice = _first(question, lambda choice: isinstance(choice.key, str) and _loose(choice.key) == loose)
    if choice is not None and choice.accepted:
        return choice, (both("only the spaces differ from what is printed"),)
    return choice, ()


def _loose(text: str) -> str:
    """Return printed text without what nobody can count on a screen: how many spaces there are, and beside brackets."""
    lines = [re.sub(r" +", " ", line.strip()) for line in text.split("\n")]
    return re.sub(r"(?<=[\[(,]) | (?=[\]),])", "", "\n".join(line for line in lines if line))


def _find_shape(question: Question, typed: str, values: Mapping[str, Number]) -> Found:
    given = _with_letters_of(question, Shape.parse(plain_shape(typed)))
    choice = _first(question, lambda choice: isinstance(choice.key, Shape) and choice.key.is_same(given))
    if choice is not None:
        return choice, ()
    counts = {len(choice.key.entries) for choice in question.accepted if isinstance(choice.key, Shape)}
    if len(given.entries) not in counts:
        return None, (both("the number of axes is not right"),)
    return None, (both("the number of axes is right, their lengths are not"),)


def _with_letters_of(question: Question, given: Shape) -> Shape:
    """Write the symbols as the question does where only capitals differ: ``(n, 3)`` means ``(N, 3)``."""
    known = {name for choice in question.choices for name in _names(choice.key)}
    lower: dict[str, set[str]] = {}
    for name in known:
        lower.setdefault(name.lower(), set()).add(name)
    text = given.source
    for name in _names(given) - known:
        meant = lower.get(name.lower(), set())
        if len(meant) == 1:
            text = re.sub(rf"\b{re.escape(name)}\b", next(iter(meant)), text)
    return Shape.parse(text)


def _names(key: object) -> frozenset[str]:
    return frozenset(name for entry in key.entries for name in entry.names) if isinstance(key, Shape) else frozenset()


def _find_formula(question: Question, typed: str, values: Mapping[str, Number]) -> Found:
    given = Expression.parse(plain_formula(typed))
    choice = _first(question, lambda choice: isinstance(choice.key, Expression) and _agree(question, choice.key, given))
    if choice is None and any(
        isinstance(accepted.key, Expression) and _agree(question, accepted.key, given, sign=-1)
        for accepted in question.accepted
    ):
        return None, (both("the size is right, the sign is not"),)
    return choice, ()


def _agree(question: Question, key: Expression, given: Expression, sign: int = 1) -> bool:
    """Whether two expressions have the same value at seeded points; where the key has none, it is not asked."""
    compared = 0
    for point in _points(question):
        try:
            value = key.evaluate(point)
        except ExpressionError:
            continue
        try:
            number = sign * given.evaluate(point)
        except ExpressionError:
            return False
        if not is_close(number, value, _TINY, question.rtol):
            return False
        compared += 1
        if compared == _POINTS:
            break
    return compared > 0


def _points(question: Question) -> Iterator[dict[str, Number]]:
    stream = Stream("formula", question.id)
    for _ in range(_POINTS_TRIED):
        yield question.variables.draw(stream)
