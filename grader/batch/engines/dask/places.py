"""Which worker is at which submissions, and what that means when a worker is lost."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from grader.batch.engines.engine import Task
from grader.model import IsolationLevel

__all__ = ["Flight", "Place", "freest", "overtaken"]

#: Submissions that wait at a worker behind those that it is at: the next is there while an answer still travels.
_AHEAD = 2


@dataclass(slots=True)
class Flight:
    """A submission on its way to a report.

    Attributes
    ----------
    deaths
        How often it failed with the grader's processes: they ended, hung, or said that they cannot.
    losses
        How often the Dask worker that was at it was lost; it may have had other reasons.
    since
        When a worker began with it, as far as is known here.
    """

    task: Task
    deaths: int = 0
    losses: int = 0
    since: float | None = None

    @property
    def attempt(self) -> int:
        return 1 + self.deaths + self.losses


@dataclass(slots=True)
class Place:
    """A worker that was found fit, and what was given to it, in the order in which it takes it on.

    Attributes
    ----------
    slots
        How many submissions it grades at once.
    """

    address: str
    name: str
    slots: int
    level: IsolationLevel
    flights: dict[str, Flight] = field(default_factory=dict)

    def add(self, key: str, flight: Flight) -> None:
        flight.since = None
        self.flights[key] = flight
        self._mark()

    def take(self, key: str) -> Flight | None:
        """Return what is known as ``key``, which is no longer here."""
        flight = self.flights.pop(key, None)
        self._mark()
        return flight

    def running(self) -> list[Flight]:
        """Return what the worker is at; what comes after that waits."""
        return list(islice(self.flights.values(), self.slots))

    def waiting(self) -> list[str]:
        """Return the keys of what the worker has not begun."""
        return list(self.flights)[self.slots :]

    @property
    def free(self) -> int:
        """How many more it could begin with at once; below zero when some wait."""
        return self.slots - len(self.flights)

    def _mark(self) -> None:
        now = time.monotonic()
        for flight in self.running():
            flight.since = flight.since or now


def freest(places: Iterable[Place]) -> Place | None:
    """Return the place that the next submission goes to; none when all have enough."""
    best = max(places, key=lambda place: place.free, default=None)
    return best if best is not None and best.free > -_AHEAD else None


def overtaken(places: Iterable[Place]) -> tuple[str, Place] | None:
    """Return a submission that waits somewhere, and a place that has nothing to do."""
    ordered = sorted(places, key=lambda place: place.free)
    if ordered and ordered[0].free < 0 < ordered[-1].free:
        return ordered[0].waiting()[-1], ordered[-1]
    return None
