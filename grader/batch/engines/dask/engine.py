"""The Dask engine's decisions: who gets what, what is tried again, which workers are refused."""

from __future__ import annotations

import functools
import queue
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Self

from grader.batch.engines.dask.cluster import Cluster
from grader.batch.engines.dask.events import Answered, Came, Event, Gone, Kit, Lost, Refused
from grader.batch.engines.dask.places import Flight, Place, freest, overtaken
from grader.batch.engines.dask.travel import pack, versions
from grader.batch.engines.engine import Finished, Task, Work
from grader.batch.engines.faults import fault_in
from grader.course import Course
from grader.errors import CannotGrade
from grader.i18n import both
from grader.model import IsolationLevel, Text

__all__ = ["DaskEngine", "dask_engine"]

_TICK_S = 0.5
_ATTEMPTS = 2
#: A lost Dask worker is seldom the fault of what it was at: machines are taken back, jobs end. But it may be.
_LOSSES = 5
#: How long a batch waits for other workers once the first one is ready.
_GATHER_S = 5.0


def dask_engine(
    work: Work, course: Course, scheduler: str | None, jobs: int, notice: Callable[[Text], None]
) -> DaskEngine:
    """Return an engine on a Dask cluster: the one at the address ``scheduler``, else one of ``jobs`` processes here."""
    needs_torch = any(course.exercise(name).needs_torch for name in work.exercises)
    here = {name: version for name, version in versions().items() if name != "torch" or needs_torch}
    kit = Kit(work, here, functools.cache(lambda: pack(course, work.exercises)))
    return DaskEngine(Cluster(scheduler, jobs, kit), notice)


class DaskEngine:
    """Grades on a Dask cluster.

    Parameters
    ----------
    cluster
        Not yet open.
    notice
        Told in words what the user should know while it goes on.
    """

    def __init__(self, cluster: Cluster, notice: Callable[[Text], None]) -> None:
        self._cluster = cluster
        self._notice = notice
        self._places: dict[str, Place] = {}
        #: Where each key is.
        self._at: dict[str, Place] = {}
        self._refused: list[tuple[str, Text]] = []
        #: How many workers were there in the beginning and are still looked at.
        self._pending = 0
        self._level: IsolationLevel | None = None
        self._again: deque[Flight] = deque()
        self._next: Flight | None = None
        self._is_waiting = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self._cluster.close()

    def running(self) -> Mapping[str, float]:
        now = time.monotonic()
        flights = [flight for place in list(self._places.values()) for flight in place.running()]
        return {flight.task.name: now - (flight.since or now) for flight in flights}

    def level(self) -> IsolationLevel:
        if self._level is None:
            self._pending = self._cluster.open()
            self._gather()
            self._level = max((place.level for place in self._places.values()), key=list(IsolationLevel).index)
        return self._level

    def run(self, tasks: Iterator[Task]) -> Iterator[Finished]:
        self.level()
        while True:
            self._hand_out(tasks)
            if not (self._at or self._again or self._next):
                return
            self._tell_when_alone()
            for finished in self._listen():
                # Workers get their next submissions before this one is written down.
                self._hand_out(tasks)
                yield finished

    def _gather(self) -> None:
        """Wait for workers: for one as long as it takes, for the others a while.

        Raises
        ------
        CannotGrade
            None of those that are there may grade.
        """
        deadline = None
        while not self._places or (self._pending and (deadline is None or time.monotonic() < deadline)):
            if self._places:
                deadline = deadline or time.monotonic() + _GATHER_S
            self._check_that_some_may_grade()
            self._tell_when_alone()
            for _ in self._listen():
                pass
        self._leave_out_the_weak()

    def _check_that_some_may_grade(self) -> None:
        if self._refused and not (self._places or self._pending):
            name, reason = self._refused[0]
            raise CannotGrade(both("no worker may grade. {name} is refused: {reason}", name=name, reason=reason))

    def _leave_out_the_weak(self) -> None:
        """Grade with those that keep student code in, where there are some; else all are as weak."""
        weak = [place for place in self._places.values() if place.level is IsolationLevel.PROCESS]
        if len(weak) < len(self._places):
            for place in weak:
                self._refuse_weak(self._places.pop(place.address))

    def _refuse_weak(self, place: Place) -> None:
        self._refuse(place.name, both("its isolation is '{level}' only", level=place.level.value))

    def _refuse(self, name: str, reason: Text) -> None:
        self._refused.append((name, reason))
        self._notice(both("worker {name} is refused: {reason}", name=name, reason=reason))

    def _tell_when_alone(self) -> None:
        if self._places:
            self._is_waiting = False
        elif not (self._is_waiting or self._pending):
            self._is_waiting = True
            self._notice(both("no worker is there; waiting for one"))

    def _hand_out(self, tasks: Iterator[Task]) -> None:
        while (place := freest(self._places.values())) is not None:
            flight = self._take(tasks)
            if flight is None:
                self._move_on()
                return
            self._give(place, flight)
        self._look_ahead(tasks)

    def _give(self, place: Place, flight: Flight) -> None:
        key = self._cluster.submit(place.address, flight.task)
        place.add(key, flight)
        self._at[key] = place

    def _take(self, tasks: Iterator[Task]) -> Flight | None:
        if self._again:
            return self._again.popleft()
        self._look_ahead(tasks)
        flight, self._next = self._next, None
        return flight

    def _look_ahead(self, tasks: Iterator[Task]) -> None:
        """Have one task ready: it is read and unpacked while the workers are busy."""
        if self._next is None:
            task = next(tasks, None)
            self._next = Flight(task) if task is not None else None

    def _move_on(self) -> None:
        """At the end, let nothing wait behind a slow submission while another worker has nothing to do."""
        while (found := overtaken(self._places.values())) is not None:
            key, idle = found
            self._cluster.drop(key)
            flight = self._land(key)
            if flight is not None:
                self._give(idle, flight)

    def _land(self, key: str) -> Flight | None:
        place = self._at.pop(key, None)
        return place.take(key) if place is not None else None

    def _listen(self) -> Iterator[Finished]:
        try:
            event = self._cluster.events.get(timeout=_TICK_S)
        except queue.Empty:
            return
        yield from self._heed(event)

    def _heed(self, event: Event) -> Iterator[Finished]:
        match event:
            case Came():
                self._pending = max(0, self._pending - 1)
                self._welcome(Place(event.address, event.name, event.slots, IsolationLevel(event.level)))
            case Refused():
                self._pending = max(0, self._pending - 1)
                self._refuse(event.name, event.reason)
            case Gone():
                yield from self._bereave(event.address)
            case Lost():
                raise CannotGrade(event.reason)
            case Answered():
                yield from self._answered(event.key, event.message)

    def _welcome(self, place: Place) -> None:
        is_weaker = place.level is IsolationLevel.PROCESS and self._level not in (None, IsolationLevel.PROCESS)
        if is_weaker:
            self._refuse_weak(place)
        else:
            self._places[place.address] = place

    def _answered(self, key: str, message: Mapping[str, Any]) -> Iterator[Finished]:
        place = self._at.get(key)
        if place is None:
            return  # given up, and tried elsewhere
        if "absent" in message:
            self._cluster.receive_again(place.address)
            yield from self._bereave(place.address)
            return
        if "broken" in message:
            self._refuse(place.name, Text.from_json(message["broken"]))
            yield from self._bereave(place.address, is_blamed=False)
            self._check_that_some_may_grade()
            return
        flight = self._land(key)
        assert flight is not None
        if "report" in message:
            report = message["report"]
            reason = fault_in(report)
            if reason is None:
                yield Finished(flight.task.name, report, None, flight.attempt)
            else:
                yield from self._failed(flight, reason, report)
        else:
            yield from self._failed(flight, Text.from_json(message["error"]), None)

    def _failed(self, flight: Flight, reason: Text, report: Mapping[str, Any] | None) -> Iterator[Finished]:
        """Try once more; a second failure is the end of it."""
        if flight.deaths + 1 < _ATTEMPTS:
            flight.deaths += 1
            self._again.append(flight)
        else:
            yield Finished(flight.task.name, report, reason, flight.attempt)

    def _bereave(self, address: str, *, is_blamed: bool = True) -> Iterator[Finished]:
        """Take back what a lost worker had. Only what it was at can be to blame, not what waited."""
        place = self._places.pop(address, None)
        if place is None:
            self._pending = max(0, self._pending - 1)
            return
        suspects = place.running() if is_blamed else []
        for key in list(place.flights):
            flight = self._land(key)
            self._cluster.drop(key)
            if flight is None:
                continue
            if any(flight is suspect for suspect in suspects):
                flight.losses += 1
            if flight.losses < _LOSSES:
                self._again.append(flight)
            else:
                reason = both("its Dask worker was lost {count} times", count=_LOSSES)
                yield Finished(flight.task.name, None, reason, flight.attempt - 1)
