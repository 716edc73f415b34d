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
    """

    def __init__(self, start: Callable[[], Judge], workers: int, *, patience_s: float = 0.0) -> None:
        self._start = start
        self._patience_s = patience_s
        self._began: float | None = None
        self._threads = ThreadPoolExecutor(workers)
        self._idle: queue.LifoQueue[Judge] = queue.LifoQueue()
        self._started = ExitStack()
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._threads.shutdown(cancel_futures=True)
        self._started.close()

    def map(self, work: Callable[[Judge, Item], Result], items: Sequence[Item]) -> list[Result]:
        """Return what ``work`` gives for every item, in their order; the first exception ends all."""
        return list(self._threads.map(lambda item: self._with_judge(work, item), items))

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
        return judge
