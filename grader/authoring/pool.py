"""Several judges at work at the same time, for one author on one machine."""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from types import TracebackType
from typing import Self, TypeVar

from grader.judge.coordinator import Judge

__all__ = ["TORCH_PATIENCE_S", "JudgePool", "workers_for"]

Item = TypeVar("Item")
Result = TypeVar("Result")
#: Each worker keeps up to four warm processes, those with torch of some 300 MiB.
_WORKERS_MOST = 4
#: Fewer tasks than this are done before a second judge has warmed up.
_TASKS_PER_WORKER = 4
#: A judge with torch takes some 5 s of processor time to start; most exercises are done sooner than that pays.
TORCH_PATIENCE_S = 15.0


def workers_for(tasks: int, wanted: int | None = None) -> int:
    """Return how many judges to use; ``wanted`` is what the author asked for."""
    if wanted is not None:
        return max(1, wanted)
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(processors, _WORKERS_MOST, tasks // _TASKS_PER_WORKER))


class JudgePool:
    """Judges that are started when there is something for them to do, and kept warm until the end.

    Parameters
    ----------
    start
        Starts a judge.
    workers
        How many there may be.
    patience_s
        How long the first one works alone.
    deadline
        By `time.monotonic`, when all of them are ended, whatever they are doing; ``None`` for never.
    """

    def __init__(
        self, start: Callable[[], Judge], workers: int, *, patience_s: float = 0.0, deadline: float | None = None
    ) -> None:
        self._start = start
        self._is_over = threading.Event()
        self._timer = threading.Timer(max(0.0, deadline - time.monotonic()), self._end) if deadline else None
        self._patience_s = patience_s
        self._began: float | None = None
        self._threads = ThreadPoolExecutor(workers)
        self._idle: queue.LifoQueue[Judge] = queue.LifoQueue()
        self._started = ExitStack()
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        if self._timer is not None:
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._threads.shutdown(cancel_futures=True)
        self._started.close()

    @property
    def is_over(self) -> bool:
        """Whether the deadline has passed."""
        return self._is_over.is_set()

    def map(self, work: Callable[[Judge, Item], Result], items: Sequence[Item]) -> list[Result]:
        """Return what ``work`` gives for every item, in their order; the first exception ends all."""
        return list(self._threads.map(lambda item: self._with_judge(work, item), items))

    def map_in_time(self, work: Callable[[Judge, Item], Result], items: Sequence[Item]) -> list[Result | None]:
        """Do as `map`; what was not done before the deadline is ``None``."""

        def in_time(item: Item) -> Result | None:
            if self._is_over.is_set():
                return None
            try:
                return self._with_judge(work, item)
            except Exception:
                if self._is_over.is_set():  # its processes were ended
                    return None
                raise

        return list(self._threads.map(in_time, items))

    def _end(self) -> None:
        with self._lock:
            self._is_over.set()
            ended = self._started.pop_all()
        ended.close()

    def _with_judge(self, work: Callable[[Judge, Item], Result], item: Item) -> Result:
        judge = self._judge()
        try:
            return work(judge, item)
        finally:
            self._idle.put(judge)

    def _judge(self) -> Judge:
        """Return an idle judge, or start one."""
        now = time.monotonic()
        with self._lock:
            wait_s = 0.0 if self._began is None else self._began + self._patience_s - now
            self._began = self._began or now
        try:
            return self._idle.get(timeout=max(0.0, wait_s))
        except queue.Empty:
            judge = self._start()
        with self._lock:
            self._started.enter_context(judge)
        if self._is_over.is_set():
            self._end()
        return judge
