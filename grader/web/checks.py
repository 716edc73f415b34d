"""Checks on the way: a queue, one thread that owns the warm judge, and what each check has told so far.

The judge's processes belong to that thread alone: it starts them, speaks with them and ends them. Everything that
pages read is changed on the event loop, to which the thread hands its results; so nothing here needs a lock.
"""

from __future__ import annotations

import asyncio
import contextlib
import queue
import secrets
import threading
from collections import OrderedDict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from enum import StrEnum

from grader.course import Course, Exercise
from grader.errors import GraderError, SubmissionRefused, UsageError
from grader.i18n import both
from grader.model import CaseResult, ExerciseReport, Text
from grader.progress import Progress
from grader.warm import WarmGradings
from grader.workspace import read_file

__all__ = ["Check", "CheckState", "Checks", "QueueFull"]

_KEPT = 50
QUEUE_LIMIT = 8


class QueueFull(GraderError):
    """More checks are waiting than may wait."""

    exit_code = 1

    def __init__(self) -> None:
        super().__init__(both("too many checks are waiting (limit: {limit}); try again in a moment", limit=QUEUE_LIMIT))


class CheckState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"

    @property
    def is_over(self) -> bool:
        return self in (CheckState.DONE, CheckState.CANCELLED, CheckState.FAILED)


@dataclass
class Check:
    """One check.

    Attributes
    ----------
    cases
        The results so far, in the order in which they came.
    report
        When it is done.
    problem
        Why the grader failed.
    """

    id: str
    exercise: Exercise
    cases: list[CaseResult] = field(default_factory=list)
    state: CheckState = CheckState.QUEUED
    report: ExerciseReport | None = None
    problem: Text | None = None
    is_cancelled: threading.Event = field(default_factory=threading.Event)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self) -> None:
        """Wake whoever waits for news."""
        before, self._changed = self._changed, asyncio.Event()
        before.set()

    async def news(self) -> AsyncIterator[None]:
        """Yield at once and whenever something has changed, a last time when the check is over."""
        while True:
            changed = self._changed
            is_over = self.state.is_over
            yield
            if is_over:
                return
            await changed.wait()


class Checks:
    """The checks of a server. `start` and all but the thread's own work belong to the event loop."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._known: OrderedDict[str, Check] = OrderedDict()
        self._queue: queue.SimpleQueue[Check | Exercise | None] = queue.SimpleQueue()
        self._warm = WarmGradings()
        self._current: Check | None = None  # set by the thread alone
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Start the thread."""
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._work, name="checks", daemon=True)
        self._thread.start()

    async def stop(self) -> None:
        """Cancel what is running and end the judge's processes."""
        for check in self._known.values():
            check.is_cancelled.set()
        self._queue.put(None)
        await asyncio.to_thread(self._warm.close)
        if self._thread is not None:
            await asyncio.to_thread(self._thread.join)

    def submit(self, exercise: Exercise) -> Check:
        """Queue a check of what is on the disk.

        Raises
        ------
        QueueFull
        """
        if sum(check.state is CheckState.QUEUED for check in self._known.values()) >= QUEUE_LIMIT:
            raise QueueFull
        check = Check(secrets.token_urlsafe(12), exercise)
        self._known[check.id] = check
        for old in [key for key, known in self._known.items() if known.state.is_over][
            : max(0, len(self._known) - _KEPT)
        ]:
            del self._known[old]
        self._queue.put(check)
        return check

    def find(self, name: str) -> Check | None:
        return self._known.get(name)

    def cancel(self, check: Check) -> None:
        """Take a check out of the queue, or end the processes that are at work on it."""
        check.is_cancelled.set()
        if check is self._current:
            self._warm.drop(self._course, check.exercise)
        elif check.state is CheckState.QUEUED:
            check.state = CheckState.CANCELLED
            check.tell()

    def expect(self, exercise: Exercise) -> None:
        """Warm up the judge for an exercise whose page is open; it answers sooner when Check is pressed."""
        if self._queue.empty() and not self._warm.is_warm(self._course, exercise):
            self._queue.put(exercise)

    def _work(self) -> None:
        try:
            while (order := self._queue.get()) is not None:
                if isinstance(order, Exercise):
                    # Whoever checks first hears what is wrong.
                    with contextlib.suppress(GraderError):
                        self._warm.lend(self._course, [order])
                else:
                    self._current = order  # before it is asked for: who cancels later sees it
                    if order.is_cancelled.is_set():
                        self._end(order)
                    else:
                        self._run(order)
                    self._current = None
        finally:
            self._warm.close()

    def _run(self, check: Check) -> None:
        self._say(check, state=CheckState.RUNNING)
        try:
            source = self._source(check.exercise)
            report = self._grade(check)
            if not check.is_cancelled.is_set():
                Progress(self._course.root).record(report, source)
        except GraderError as error:
            self._end(check, error.text)
        except Exception as error:
            # The queue must go on, and the page must not wait for ever.
            self._end(check, both("the grader failed: {detail}", detail=f"{type(error).__name__}: {error}"))
        else:
            self._end(check, report=report)

    def _grade(self, check: Check) -> ExerciseReport:
        """Grade the student's file."""

        def on_case(_exercise: str, case: CaseResult) -> None:
            self._say(check, case=case)

        lent = self._warm.lend(self._course, [check.exercise])
        if check.is_cancelled.is_set():  # before there was anything to end
            raise UsageError(both("this check was cancelled"))
        return lent.grade(self._course.exercises_dir, on_case=on_case).exercises[0]

    def _end(self, check: Check, problem: Text | None = None, report: ExerciseReport | None = None) -> None:
        """Say how a check ended; one that was cancelled failed because its processes were ended."""
        if check.is_cancelled.is_set():
            self._say(check, state=CheckState.CANCELLED)
        elif problem is not None:
            self._say(check, state=CheckState.FAILED, problem=problem)
        else:
            self._say(check, state=CheckState.DONE, report=report)

    def _source(self, exercise: Exercise) -> str | None:
        try:
            return read_file(self._course, exercise).text
        except SubmissionRefused:
            return None  # the report says why; there is nothing that could be kept

    def _say(
        self,
        check: Check,
        *,
        state: CheckState | None = None,
        case: CaseResult | None = None,
        report: ExerciseReport | None = None,
        problem: Text | None = None,
    ) -> None:
        def on_the_loop() -> None:
            check.state = state or check.state
            check.report = report or check.report
            check.problem = problem or check.problem
            if case is not None:
                check.cases.append(case)
            check.tell()

        assert self._loop is not None
        with contextlib.suppress(RuntimeError):  # the loop is closed: the server is stopping
            self._loop.call_soon_threadsafe(on_the_loop)
