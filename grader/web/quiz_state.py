"""Where a learner stands in one question, as its form shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from grader.bank import Item, next_attempt
from grader.model import Text
from grader.progress import GivenAnswer
from grader.quiz import Presentation, QuestionType, Response, ResponseError, Scored

__all__ = ["Filled", "QuizState", "filled_with", "is_typed", "state_of"]


@dataclass(frozen=True)
class Filled:
    """What stands in the fields of a form.

    Attributes
    ----------
    letters
        What is chosen; the steps in the order given; the letter beside each row.
    """

    text: str = ""
    letters: tuple[str, ...] = ()


@dataclass(frozen=True)
class QuizState:
    """One question, and what became of it so far.

    Attributes
    ----------
    scored
        The verdict on what is filled in; None when it was not answered, or could not be read.
    tries
        How often this variant was answered.
    problem
        Why the answer cannot be read.
    is_revealed
        Whether the learner asked for the answer.
    """

    item: Item
    shown: Presentation
    filled: Filled = field(default_factory=Filled)
    scored: Scored | None = None
    tries: int = 0
    problem: Text | None = None
    is_revealed: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether this variant takes no more answers."""
        limit = self.shown.question.attempts
        if self.scored is None:
            return False
        return self.scored.is_right or self.is_revealed or (limit is not None and self.tries >= limit)

    @property
    def verdict(self) -> str:
        """``right``, ``partial``, ``wrong`` or ``open``."""
        return self.scored.verdict.value if self.scored else "open"


def state_of(
    item: Item, answers: Sequence[GivenAnswer], language: str, learner: str, *, is_anew: bool = False
) -> QuizState:
    """Return where a learner stands, from the answers that were kept.

    Parameters
    ----------
    is_anew
        Ask for the next variant although this one was answered.
    """
    given = [answer for answer in answers if answer.quiz == item.id]
    if not given or is_anew:
        return QuizState(item, item.present(language, learner=learner, attempt=next_attempt(given, item.id)))
    last = given[-1]
    shown = item.present(language, learner=learner, attempt=last.attempt)
    response: Response = last.response if isinstance(last.response, str) else tuple(last.response)
    tries = sum(answer.attempt == last.attempt for answer in given)
    try:
        scored = _in_language(item.scored(response, shown.values), language)
        filled = filled_with(shown, response)
    except (ResponseError, IndexError, ValueError):  # the question was changed since: it is asked anew
        return QuizState(item, item.present(language, learner=learner, attempt=last.attempt + 1))
    return QuizState(item, shown, filled, scored, tries)


def _in_language(verdicts: Mapping[str, Scored], language: str) -> Scored:
    return verdicts.get(language) or next(iter(verdicts.values()))


def filled_with(shown: Presentation, response: Response) -> Filled:
    """Return the fields that give a response."""
    if isinstance(response, str):
        return Filled(text=response)
    places = _places(shown, response)
    return Filled(letters=tuple(shown.letter(place) for place in places))


def _places(shown: Presentation, response: Sequence[str | int]) -> list[int]:
    if shown.question.type.is_chosen:
        ids: Mapping[str, int] = {choice.id: place for place, choice in enumerate(shown.question.choices)}
        return [ids[str(choice)] for choice in response if str(choice) in ids]
    return [int(place) for place in response]


def is_typed(kind: QuestionType) -> bool:
    """Whether a question is answered in a text field."""
    return not (kind.is_chosen or kind in (QuestionType.ORDER, QuestionType.MATCH))
