"""A question on its way into the lesson dialect, and what is said about it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from grader.exchange.quiz.neutral import Loss
from grader.model import Text
from grader.quiz import QuestionType

__all__ = ["Draft", "DraftAnswer", "Fault", "Imported", "Names", "slug"]


@dataclass(frozen=True)
class Fault:
    """What cannot be read: the line of the file, counted from 1, and why."""

    line: int
    text: Text


@dataclass
class DraftAnswer:
    """One listed answer.

    Attributes
    ----------
    text
        Markdown of the dialect for a choice, what is typed for the others.
    share
        Of the points, 1 when it is accepted.
    feedback
        Markdown.
    """

    text: str
    share: float
    feedback: str = ""


@dataclass
class Draft:
    """A question.

    Attributes
    ----------
    stem, explanation
        Markdown of the dialect.
    pairs, extras
        Of a match, Markdown that fits into a cell.
    options
        The lines below the directive but ``:type:``.
    category
        Where it lay in the other system; empty: not known.
    """

    id: str
    type: QuestionType
    line: int
    stem: str
    answers: list[DraftAnswer] = field(default_factory=list)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    extras: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)
    explanation: str = ""
    category: str = ""


@dataclass
class Imported:
    """What was read.

    Attributes
    ----------
    faults
        When there is one, nothing is to be written.
    losses
        What does not come along.
    """

    drafts: list[Draft] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def slug(text: str) -> str:
    """Return a text as an id: lower-case letters and digits joined by ``-``; empty when nothing of it can be used."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-").lstrip("0123456789-")[:60].rstrip("-")


class Names:
    """Gives every question an id of its own."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._count = 0

    def give(self, wanted: str) -> str:
        """Return an id as near as can be to what it is called in the file."""
        self._count += 1
        name = slug(wanted) or f"question-{self._count}"
        free, number = name, 2
        while free in self._given:
            free, number = f"{name}-{number}", number + 1
        self._given.add(free)
        return free
