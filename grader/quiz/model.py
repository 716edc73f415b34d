"""What a question consists of, once read: all that asking, scoring and exporting need."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from grader.quiz.expression import Expression
from grader.quiz.markup import Markup
from grader.quiz.shape import Shape
from grader.quiz.text import TextKey
from grader.quiz.variables import Variables

__all__ = ["Choice", "Key", "Pair", "Partial", "Pin", "Question", "QuestionType"]


class QuestionType(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    NUMERIC = "numeric"
    TEXT = "text"
    ORDER = "order"
    MATCH = "match"
    OUTPUT = "output"
    SHAPE = "shape"
    FORMULA = "formula"

    @property
    def is_chosen(self) -> bool:
        """Whether the learner picks from what is listed and does not type."""
        return self in (QuestionType.SINGLE, QuestionType.MULTIPLE)


class Partial(StrEnum):
    """How the points of a ``multiple``, ``order`` or ``match`` question are shared out.

    ``all-or-nothing``: all of them for exactly the right answer. ``net-correct`` (``multiple`` only): right picks
    minus wrong picks over the number of accepted choices, at least 0. ``each``: every choice, picked or left, every
    row, or every step that follows the right one, is worth the same.
    """

    ALL_OR_NOTHING = "all-or-nothing"
    NET_CORRECT = "net-correct"
    EACH = "each"


class Pin(StrEnum):
    """A choice that keeps its place when the others are shuffled."""

    FIRST = "first"
    LAST = "last"


#: What a typed answer is compared with; the type of the question says which it is. ``str``: printed output.
Key = Expression | TextKey | Shape | str


@dataclass(frozen=True)
class Choice:
    """One listed answer: a choice to pick, or a known answer to a question with typed answers.

    Attributes
    ----------
    id
        ``a``, ``b``, ... by the order of the file; the same in both languages.
    accepted
        Whether it is right.
    feedback
        Shown when it is given; empty where there is none.
    misconception
        The tag of the known misconception behind it.
    score
        The share of the points it is worth: 1 when accepted, else 0 unless the author says ``score:``.
    key
        None in a question whose choices are picked.
    """

    id: str
    text: Markup
    accepted: bool
    feedback: Markup
    misconception: str | None
    score: float
    pin: Pin | None
    line: int
    key: Key | None = None


@dataclass(frozen=True)
class Pair:
    """A row of a ``match`` question."""

    left: Markup
    right: Markup


@dataclass(frozen=True)
class Question:
    """One question, checked.

    Attributes
    ----------
    choices
        The listed answers of every type but ``order`` and ``match``.
    items
        The steps of an ``order`` question in the right order.
    pairs, extras
        The rows of a ``match`` question, and the texts on the right that belong to none. ``headings`` are
        its two column titles.
    snippet
        The program of an ``output`` question.
    atol, rtol
        A number passes when it is within ``atol + rtol * |value|`` of the value.
    match
        How a typed text is compared, see `grader.quiz.text`.
    units
        What may stand behind the number of a ``numeric`` question, all meaning the same.
    concepts
        The tags under which the question is reviewed; empty: the section it stands in.
    attempts
        How often it may be answered; None: as often as one likes.
    hints
        In the order in which they are given.
    explanation
        Shown after answering or giving up.
    """

    id: str
    type: QuestionType
    line: int
    stem: Markup
    choices: tuple[Choice, ...]
    items: tuple[Markup, ...]
    pairs: tuple[Pair, ...]
    extras: tuple[Markup, ...]
    headings: tuple[Markup, ...]
    snippet: str | None
    variables: Variables
    points: float
    attempts: int | None
    shuffle: bool
    partial: Partial
    atol: float
    rtol: float
    match: frozenset[str]
    hints: tuple[Markup, ...]
    explanation: Markup
    units: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()

    @property
    def accepted(self) -> tuple[Choice, ...]:
        """The right ones of `choices`."""
        return tuple(choice for choice in self.choices if choice.accepted)

    @property
    def rejected(self) -> tuple[Choice, ...]:
        """The known wrong ones of `choices`."""
        return tuple(choice for choice in self.choices if not choice.accepted)
