"""The local engine: a pool of worker processes on this machine, which share warm zygotes.

A worker that dies may leave a sandbox behind that is busy: the one in its place gets zygotes of its own, and the old
ones end, with all their sandboxes, when no other worker uses them any more.
"""

from __future__ import annotations

import os
import selectors
import time
from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Self

from grader.batch.engines.engine import Finished, Task, Work
from grader.batch.engines.faults import fault_in
from grader.batch.engines.seat import Attempt, Seat
from grader.batch.engines.worker import level_of
from grader.course import Course
from grader.errors import CannotGrade
from grader.grading import exercise_files
from grader.i18n import both
from grader.judge.zygote_set import ZygoteSet
from grader.model import IsolationLevel, Text

__all__ = ["LocalEngine", "processors"]

#: Longer than the judge itself waits for a case: what is silent for this long does not come back.
SILENCE_LIMIT_S = 660.0
_TICK_S = 0.5
_ATTEMPTS = 2
#: Workers that may end one after the other before they are ready.
_STARTS = 3


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class LocalEngine:
    """Grades on this machine.

    Parameters
    ----------
    work
        What the batch is about.
    jobs
        How many workers.
    silence_limit_s
        A worker at a submission that says nothing for so long is taken for hung.
    """

    def __init__(self, work: Work, jobs: int, silence_limit_s: float = SILENCE_LIMIT_S) -> None:
        self._work = work
        self._jobs = jobs
        self._silence_limit_s = silence_limit_s
        self._selector = selectors.DefaultSelector()
        self._seats: list[Seat] = []
        #: The last ones are lent to new workers.
        self._zygotes: list[ZygoteSet] = []
        self._failed_starts = 0
        self._level: IsolationLevel | None = None
        #: Tasks that go first: those of workers that died.
        self._again: deque[Attempt] = deque()
        self._next: Attempt | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        for seat in self._seats:
            if seat.attempt is None and seat.is_ready:
                seat.leave()
        for seat in self._seats:
            seat.stop()
        self._seats.clear()
        for zygotes in self._zygotes:
            zygotes.close()
        self._zygotes.clear()
        self._selector.close()

    @property
    def pids(self) -> list[int]:
        """The workers' process numbers."""
        return [seat.pid for seat in self._seats]

    def running(self) -> Mapping[str, float]:
        now = time.monotonic()
        return {seat.attempt.task.name: now - seat.started for seat in list(self._seats) if seat.attempt}

    def level(self) -> IsolationLevel:
        if not self._seats:
            self._zygotes.append(self._new_zygotes())
            # Judges take twice as long to warm up as sandboxes: what keeps them from a processor, everybody waits for.
            self._zygotes[-1].wait_for_sandbox()
            for _ in range(self._jobs):
                self._start()
            for seat in self._seats:  # they have started while the judges were warming up
                seat.begin()
        while self._level is None:
            for seat in self._wait():
                for _ in self._listen(seat):
                    pass
        return self._level

    def run(self, tasks: Iterator[Task]) -> Iterator[Finished]:
        self.level()
        while True:
            self._hand_out(tasks)
            self._look_ahead(tasks)
            if not (self._next or self._again or any(seat.attempt for seat in self._seats)):
                return
            for seat in self._wait():
                for finished in self._listen(seat):
                    # The worker gets its next submission before this one is written down.
                    self._hand_out(tasks)
                    yield finished
            yield from self._end_the_hung()

    def _new_zygotes(self) -> ZygoteSet:
        course = Course.load(Path(self._work.root))
        files = [exercise_files(course.exercise(name)) for name in self._work.exercises]
        return ZygoteSet(files, course.limits, level_of(self._work))

    def _start(self) -> Seat:
        seat = Seat(self._work, self._zygotes[-1])
        self._seats.append(seat)
        self._selector.register(seat.sock, selectors.EVENT_READ, seat)
        return seat

    def _hand_out(self, tasks: Iterator[Task]) -> None:
        for seat in self._seats:
            if seat.attempt is None and seat.is_ready:
                attempt = self._take(tasks)
                if attempt is None:
                    return
                seat.give(attempt)

    def _take(self, tasks: Iterator[Task]) -> Attempt | None:
        if self._again:
            return self._again.popleft()
        self._look_ahead(tasks)
        attempt, self._next = self._next, None
        return attempt

    def _look_ahead(self, tasks: Iterator[Task]) -> None:
        """Have one task ready: it is read and unpacked while the workers are busy."""
        if self._next is None:
            task = next(tasks, None)
            self._next = Attempt(task, 1) if task is not None else None

    def _wait(self) -> list[Seat]:
        return [key.data for key, _ in self._selector.select(_TICK_S)]

    def _listen(self, seat: Seat) -> Iterator[Finished]:
        messages = seat.hear()
        if messages is None:
            yield from self._replace(seat, self._death_of(seat))
            return
        for message in messages:
            if "ready" in message:
                seat.is_ready = True
                self._failed_starts = 0
                self._level = IsolationLevel(message["ready"])
            elif not seat.is_ready:
                raise CannotGrade(Text.from_json(message["error"]))
            elif seat.attempt is not None and "alive" not in message:
                attempt, seat.attempt = seat.attempt, None
                yield from self._ended(attempt, message)

    def _death_of(self, seat: Seat) -> Text:
        return both("its worker process ended ({how})", how=seat.how_it_ended())

    def _ended(self, attempt: Attempt, message: Mapping[str, Any]) -> Iterator[Finished]:
        if "report" not in message:
            yield from self._failed(attempt, Text.from_json(message["error"]), None)
            return
        report = message["report"]
        reason = fault_in(report)
        if reason is None:
            yield Finished(attempt.task.name, report, None, attempt.number)
        else:
            yield from self._failed(attempt, reason, report)

    def _failed(self, attempt: Attempt, reason: Text, report: Mapping[str, Any] | None) -> Iterator[Finished]:
        """Try once more; a second failure is the end of it."""
        if attempt.number < _ATTEMPTS:
            self._again.append(Attempt(attempt.task, attempt.number + 1))
        else:
            yield Finished(attempt.task.name, report, reason, attempt.number)

    def _replace(self, seat: Seat, reason: Text) -> Iterator[Finished]:
        self._selector.unregister(seat.sock)
        self._seats.remove(seat)
        seat.kill()
        if not seat.is_ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                raise CannotGrade(both("no worker comes up: {reason}", reason=reason))
        if seat.attempt is not None:
            yield from self._failed(seat.attempt, reason, None)
        if seat.lender is self._zygotes[-1]:
            self._zygotes.append(self._new_zygotes())
        self._start().begin()
        used = [seat.lender for seat in self._seats]
        for zygotes in [zygotes for zygotes in self._zygotes if zygotes not in used]:
            self._zygotes.remove(zygotes)
            zygotes.close()

    def _end_the_hung(self) -> Iterator[Finished]:
        now = time.monotonic()
        for seat in list(self._seats):
            if (seat.attempt or not seat.is_ready) and now - seat.heard > self._silence_limit_s:
                reason = both("its worker process said nothing for {limit} s", limit=f"{self._silence_limit_s:g}")
                yield from self._replace(seat, reason)
