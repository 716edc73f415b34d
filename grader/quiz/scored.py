"""The verdict on one answer, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from grader.model import Text
from grader.quiz.markup import Markup

__all__ = ["Part", "Scored", "Verdict"]


class Verdict(StrEnum):
    """How an answer did."""

    RIGHT = "right"
    PARTIAL = "partial"
    WRONG = "wrong"


@dataclass(frozen=True)
class Part:
    """One thing that is right or not by itself: a picked choice, a row, a step.

    Attributes
    ----------
    id
        The id of the choice; the number of the row, or of the step as it was given, from 1.
    """

    id: str
    is_right: bool


@dataclass(frozen=True)
class Scored:
    """What an answer is worth, and what there is to say about it.

    Attributes
    ----------
    share
        The share of the points, from 0 to 1.
    feedback
        What the author wrote for this answer, values filled in.
    notes
        What can be said without the author: how many choices are missing, that only the sign is wrong, ...
    misconceptions
        The tags of the known wrong answers that were given.
    given
        The ids of the listed answers that the answer is, or consists of.
    """

    share: float
    max_points: float
    feedback: tuple[Markup, ...] = ()
    notes: tuple[Text, ...] = ()
    misconceptions: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    given: tuple[str, ...] = ()

    @property
    def points(self) -> float:
        return self.share * self.max_points

    @property
    def is_right(self) -> bool:
        return self.share >= 1

    @property
    def verdict(self) -> Verdict:
        if self.is_right:
            return Verdict.RIGHT
        return Verdict.PARTIAL if self.share > 0 else Verdict.WRONG
