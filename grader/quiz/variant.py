"""Which variant of a question a learner gets: values of the variables, order of what is listed.

Everything follows from SHA-256 of the course's salt, the learner, the question and the attempt. Values and
order come from streams of their own, so that a question gets another order than its neighbour, and a new
variable does not change it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from grader.quiz.expression import Expression, ExpressionError, Number
from grader.quiz.model import Choice, Pin, Question, QuestionType
from grader.quiz.stream import Stream
from grader.quiz.variables import Variables

__all__ = [
    "SAME_RTOL",
    "choice_value",
    "display_order",
    "draw_values",
    "is_close",
    "is_usable",
    "is_whole",
    "sample_values",
    "shuffled_indices",
    "tells_apart",
]

#: After so many draws, the best so far is taken.
_DRAW_LIMIT = 60
_SAMPLES = 256
_ENUMERATION_LIMIT = 4096
#: Two answers closer than this are the same to a learner, whatever the tolerance of the question.
SAME_RTOL = 1e-9


def is_close(answer: Number, value: Number, atol: float, rtol: float) -> bool:
    """Whether ``answer`` is within ``atol + rtol * |value|`` of ``value``."""
    return abs(answer - value) <= atol + rtol * abs(value)


def choice_value(choice: Choice, values: Mapping[str, Number]) -> Number:
    """Return the value of an answer that is an expression."""
    if not isinstance(choice.key, Expression):
        raise TypeError(f"answer {choice.id} has no expression")
    return choice.key.evaluate(values)


def draw_values(question: Question, *, salt: str, learner: str, attempt: int) -> dict[str, Number]:
    """Draw the variables of a question for one attempt of one learner.

    A draw that would not do is drawn again: one for which a known wrong answer equals an accepted one could not tell
    what the learner thought, and without a tolerance the answer must be whole. Where it can be had, the known wrong
    answers differ among themselves too, so that each gets its own feedback.
    """
    stream = Stream("values", salt, learner, question.id, attempt)
    values = question.variables.draw(stream)
    if question.type is not QuestionType.NUMERIC or not question.variables.items:
        return values
    usable = []
    for _ in range(_DRAW_LIMIT):
        if is_usable(question, values):
            if _tells_all_apart(question, values):
                return values
            usable.append(values)
        values = question.variables.draw(stream)
    if not usable:
        usable = [values for values in sample_values(question.variables, question.id) if is_usable(question, values)]
    return usable[0] if usable else values


def is_usable(question: Question, values: Mapping[str, Number]) -> bool:
    """Whether a ``numeric`` question can be asked with these values."""
    if not tells_apart(question.choices, values, question.atol, question.rtol):
        return False
    if question.atol or question.rtol:
        return True
    return all(is_whole(choice_value(choice, values)) for choice in question.accepted)


def _tells_all_apart(question: Question, values: Mapping[str, Number]) -> bool:
    """Whether no two known wrong answers agree."""
    wrong = []
    for choice in question.rejected:
        with suppress(ExpressionError):
            wrong.append(choice_value(choice, values))
    rtol = max(question.rtol, SAME_RTOL)
    return not any(is_close(one, other, question.atol, rtol) for one, other in itertools.combinations(wrong, 2))


def is_whole(value: Number) -> bool:
    """Whether a number is whole but for rounding."""
    return is_close(value, round(value), 0.0, SAME_RTOL)


def tells_apart(choices: Sequence[Choice], values: Mapping[str, Number], atol: float, rtol: float) -> bool:
    """Whether, at these values, every accepted answer has a value and no known wrong one agrees with it."""
    try:
        right = [choice_value(choice, values) for choice in choices if choice.accepted]
    except ExpressionError:
        return False
    for choice in choices:
        if not choice.accepted:
            try:
                wrong = choice_value(choice, values)
            except ExpressionError:
                continue
            if any(is_close(wrong, value, atol, max(rtol, SAME_RTOL)) for value in right):
                return False
    return True


def sample_values(variables: Variables, quiz_id: str) -> Iterator[dict[str, Number]]:
    """Yield values to try a question with: all of them where they are few, else a fixed sample."""
    count = variables.combination_count
    if count is not None and count <= _ENUMERATION_LIMIT:
        yield from variables.combinations()
        return
    stream = Stream("lint", quiz_id)
    for _ in range(_SAMPLES):
        yield variables.draw(stream)


def display_order(question: Question, *, salt: str, learner: str, attempt: int) -> tuple[int, ...]:
    """Return in which order the choices are shown, as indices into ``question.choices``."""
    stream = Stream("choices", salt, learner, question.id, attempt)
    free = [i for i, choice in enumerate(question.choices) if choice.pin is None]
    first = [i for i, choice in enumerate(question.choices) if choice.pin is Pin.FIRST]
    last = [i for i, choice in enumerate(question.choices) if choice.pin is Pin.LAST]
    if question.shuffle:
        free = stream.shuffled(free)
    return (*first, *free, *last)


def shuffled_indices(count: int, part: str, quiz_id: str, *, salt: str, learner: str, attempt: int) -> tuple[int, ...]:
    """Return an order of ``count`` things that is not the one of the file, where there is another.

    For the steps of an ``order`` question and the right side of a ``match`` question, whose own order is
    the answer.
    """
    stream = Stream(part, salt, learner, quiz_id, attempt)
    order = list(range(count))
    while count > 1 and order == list(range(count)):
        order = stream.shuffled(order)
    return tuple(order)
