"""When missed questions come back: after 1, 3, 7 and 21 days, concept by concept.

A missed question puts its concepts on the list. On the day a concept is due, every question of it that was missed is
asked; when all of them are right at the first answer, the concept waits longer, and after the last wait it is off the
list. A question that is missed again starts the concept over. All of it follows from the answers that were kept:
nothing else is stored, so nothing can disagree with them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

__all__ = ["WAITS_DAYS", "Concept", "Seen", "review_list"]

WAITS_DAYS = (1, 3, 7, 21)


@dataclass(frozen=True, slots=True)
class Seen:
    """The first answer to one variant of a question."""

    quiz: str
    concepts: tuple[str, ...]
    day: date
    is_right: bool


@dataclass
class Concept:
    """A concept to be reviewed.

    Attributes
    ----------
    missed
        The questions of it that were missed, oldest first.
    wait
        Place in `WAITS_DAYS`.
    due
        The day from which it is asked.
    """

    name: str
    due: date
    missed: list[str] = field(default_factory=list)
    wait: int = 0
    _right: set[str] = field(default_factory=set)

    def miss(self, seen: Seen) -> None:
        if seen.quiz not in self.missed:
            self.missed.append(seen.quiz)
        self._right.clear()
        self.wait = 0
        self.due = seen.day + timedelta(days=WAITS_DAYS[0])

    def pass_(self, seen: Seen) -> bool:
        """Note a right answer; returns whether the concept is off the list now."""
        if seen.quiz not in self.missed or seen.day < self.due:
            return False  # right again on the same day says little
        self._right.add(seen.quiz)
        if self._right != set(self.missed):
            return False
        self._right.clear()
        self.wait += 1
        if self.wait == len(WAITS_DAYS):
            return True
        self.due = seen.day + timedelta(days=WAITS_DAYS[self.wait])
        return False

    def questions_due(self, today: date) -> list[str]:
        """Return the questions to ask today: the missed ones that were not right yet since the concept is due."""
        return [quiz for quiz in self.missed if quiz not in self._right] if self.due <= today else []


def review_list(answers: Iterable[Seen]) -> list[Concept]:
    """Return the concepts on the list, the longest due first.

    Parameters
    ----------
    answers
        In the order in which they were given.
    """
    concepts: dict[str, Concept] = {}
    for seen in answers:
        for name in seen.concepts:
            if not seen.is_right:
                concepts.setdefault(name, Concept(name, seen.day)).miss(seen)
            elif name in concepts and concepts[name].pass_(seen):
                del concepts[name]
    return sorted(concepts.values(), key=lambda concept: concept.due)
