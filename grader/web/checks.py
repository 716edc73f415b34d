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
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from grader.course import Course, Exercise
from grader.errors import CannotGrade, GraderError, SubmissionRefused
from grader.grading import Grading
from grader.i18n import both
from grader.model import CaseResult, ExerciseReport, Text
from grader.progress import Progress
from grader.web.lessons import stamp_of
from grader.workspace import read_file

__all__ = ["Check", "CheckState", "Checks", "QueueFull"]

_KEPT = 50
QUEUE_LIMIT = 8
#: Starting the judge takes both processors of a small machine, which the first page needs.
_WARM_UP_AFTER_S = 1.0


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


class _Cancelled(Exception):
    """Thrown out of the judge's stream of results, which ends the judge."""


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
        self._queue: queue.SimpleQueue[Check | None] = queue.SimpleQueue()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Start the thread, which warms up the judge for exercises that need numpy alone."""
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._work, name="checks", daemon=True)
        self._thread.start()

    async def stop(self) -> None:
        """Cancel what is running and end the judge's processes."""
        for check in self._known.values():
            check.is_cancelled.set()
        self._queue.put(None)
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
        """Take a check out of the queue, or end it at its next result."""
        check.is_cancelled.set()
        if check.state is CheckState.QUEUED:
            check.state = CheckState.CANCELLED
            check.tell()

    def _work(self) -> None:
        judges = _Judges(self._course)
        try:
            for check in self._waiting(judges):
                if not check.is_cancelled.is_set():
                    self._run(check, judges)
        finally:
            judges.close()

    def _waiting(self, judges: _Judges) -> Iterator[Check]:
        """Yield checks as they come; the judge warms up when the first page has been served."""
        try:
            first = self._queue.get(timeout=_WARM_UP_AFTER_S)
        except queue.Empty:
            judges.warm_up()
            first = self._queue.get()
        while first is not None:
            yield first
            first = self._queue.get()

    def _run(self, check: Check, judges: _Judges) -> None:
        self._say(check, state=CheckState.RUNNING)

        def on_case(_exercise: str, case: CaseResult) -> None:
            if check.is_cancelled.is_set():
                raise _Cancelled
            self._say(check, case=case)

        try:
            source = self._source(check.exercise)
            report = judges.grade(check.exercise, on_case)
            if check.is_cancelled.is_set():
                raise _Cancelled
            Progress(self._course.root).record(report, source)
        except _Cancelled:
            self._say(check, state=CheckState.CANCELLED)
        except GraderError as error:
            self._say(check, state=CheckState.FAILED, problem=error.text)
        except Exception as error:
            # The queue must go on, and the page must not wait for ever.
            detail = f"{type(error).__name__}: {error}"
            self._say(check, state=CheckState.FAILED, problem=both("the grader failed: {detail}", detail=detail))
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


class _Judges:
    """Two judges: starting the one with torch takes seconds, and may never be needed."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._judges: dict[bool, tuple[object, Grading]] = {}

    def warm_up(self) -> None:
        # Whoever checks first hears what is wrong.
        with contextlib.suppress(GraderError):
            if any(not exercise.needs_torch for exercise in self._course.exercises):
                self._judge(False)

    def grade(self, exercise: Exercise, on_case: Callable[[str, CaseResult], None]) -> ExerciseReport:
        """Grade the student's file."""
        judge = self._judge(exercise.needs_torch)
        report = judge.grade(self._course.exercises_dir, exercises=[exercise], on_case=on_case)
        if len(report.exercises) != 1:
            raise CannotGrade(both("the grader failed: {detail}", detail="no report"))
        return report.exercises[0]

    def close(self) -> None:
        for _, judge in self._judges.values():
            judge.__exit__(None, None, None)
        self._judges.clear()

    def _judge(self, needs_torch: bool) -> Grading:
        """Return the judge for such exercises; a new one when a suite, a solution or a mistake was edited."""
        exercises = [exercise for exercise in self._course.exercises if exercise.needs_torch == needs_torch]
        paths = [path for each in exercises for path in (each.suite_path, each.solution_path, *each.mistake_paths)]
        stamp = stamp_of(*paths)
        known = self._judges.get(needs_torch)
        if known is not None and known[0] == stamp:
            return known[1]
        if known is not None:
            known[1].__exit__(None, None, None)
            del self._judges[needs_torch]
        judge = Grading(self._course, exercises)
        self._judges[needs_torch] = (stamp, judge)
        return judge
