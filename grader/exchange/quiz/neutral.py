"""A question as the formats see it: values drawn, texts rendered, nothing left to compute.

What a format cannot say is never dropped in silence: it becomes a `Loss`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from grader.i18n import both
from grader.model import Text
from grader.quiz import Partial

__all__ = [
    "Answer",
    "Group",
    "Item",
    "Kind",
    "Loss",
    "Picture",
    "Section",
    "Written",
    "left_out",
    "note",
    "without_patterns",
]


class Kind(StrEnum):
    """How an item is answered; fewer ways than our types, since shapes and outputs are typed texts."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    NUMBER = "number"
    SHORT = "short"
    MATCH = "match"
    ORDER = "order"


@dataclass(frozen=True)
class Answer:
    r"""One listed answer.

    Attributes
    ----------
    text
        HTML for a choice, plain text for what is typed.
    share
        Of the points, 1 when it is right.
    feedback
        HTML.
    value, tolerance
        Of a number: it is this answer when it is at most ``tolerance`` away from ``value``.
    is_pinned
        Whether it keeps its place when the others are shuffled.
    is_pattern
        Whether ``*`` in a typed text stands for any letters, and only ``\*`` for itself.
    """

    text: str
    share: float
    feedback: str = ""
    value: float = 0.0
    tolerance: float = 0.0
    is_pinned: bool = False
    is_pattern: bool = False


@dataclass(frozen=True)
class Picture:
    """A file that a text shows: where its ``src`` leads, a name of its own in the whole course, and its bytes."""

    target: str
    name: str
    data: bytes


@dataclass(frozen=True)
class Item:
    """One variant of one question.

    Attributes
    ----------
    stem, explanation, hints, steps
        HTML; the steps are in the right order.
    pairs
        Left as HTML, right as plain text: most systems put the right side into a menu.
    extras
        Texts on the right that belong to no row.
    case_matters
        Whether capitals count in typed text.
    tags
        The concepts under which it is reviewed.
    pictures
        What the HTML shows, under the targets that stand in it.
    """

    id: str
    kind: Kind
    stem: str
    explanation: str
    answers: tuple[Answer, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    extras: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    points: float = 1.0
    shuffle: bool = True
    partial: Partial = Partial.ALL_OR_NOTHING
    hints: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    case_matters: bool = False
    tags: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()

    @property
    def right(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.answers if answer.share == 1)

    @property
    def has_pins(self) -> bool:
        return any(answer.is_pinned for answer in self.answers)


@dataclass(frozen=True)
class Group:
    """The variants of one question: one unless it has variables."""

    id: str
    items: tuple[Item, ...]

    @property
    def item(self) -> Item:
        """Any of them: they differ in their numbers only."""
        return self.items[0]


@dataclass(frozen=True)
class Section:
    """The questions of one chapter."""

    id: str
    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Loss:
    """What does not arrive of a question, and why; ``is_whole`` when that is the question itself."""

    id: str
    reason: Text
    is_whole: bool


@dataclass
class Written:
    """A file, the number of questions in it, and what it lacks."""

    data: bytes = b""
    count: int = 0
    losses: list[Loss] = field(default_factory=list)


def without_patterns(group: Group) -> tuple[Group | None, list[Text]]:
    """Return a group without typed answers that have wildcards, and what is lost; None when no right one is left."""
    if not any(answer.is_pattern for answer in group.item.answers):
        return group, []
    items = tuple(
        replace(item, answers=tuple(answer for answer in item.answers if not answer.is_pattern)) for item in group.items
    )
    reason = both("what only a regular expression accepts is not accepted")
    return (replace(group, items=items) if all(item.right for item in items) else None), [reason]


def left_out(quiz_id: str, reason: Text) -> Loss:
    """Return the loss of a whole question."""
    return Loss(quiz_id, reason, is_whole=True)


def note(quiz_id: str, reasons: Sequence[Text]) -> list[Loss]:
    """Return what a question lacks that is in the file."""
    return [Loss(quiz_id, reason, is_whole=False) for reason in reasons]
