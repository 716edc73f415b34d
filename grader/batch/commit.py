"""Writes entries to the journal beside the grading: who waits for the disk is a thread, not a worker."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

from grader.batch.journal import Entry, JournalWriter
from grader.errors import GraderError

__all__ = ["Committer"]

#: Entries that may wait to be written; then the grading waits too.
_WAITING = 64


class Committer:
    """Appends entries in the order given; those that came while the disk was busy go together, in one synchronisation.

    Parameters
    ----------
    writer
        The journal.
    on_committed
        Called from the thread with the entries that are now on disk; only these count.

    Notes
    -----
    What could not be written is raised by the next call from outside.
    """

    def __init__(self, writer: JournalWriter, on_committed: Callable[[Sequence[Entry]], None]) -> None:
        self._writer = writer
        self._on_committed = on_committed
        self._queue: queue.Queue[Entry | None] = queue.Queue(_WAITING)
        self._failure: GraderError | None = None
        self._thread = threading.Thread(target=self._work, name="journal", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._queue.put(None)
        self._thread.join()
        if kind is None:
            self._check()

    def put(self, entry: Entry) -> None:
        """Have an entry written."""
        self._check()
        self._queue.put(entry)

    def flush(self) -> None:
        """Wait until all entries are on disk."""
        self._queue.join()
        self._check()

    def _check(self) -> None:
        if self._failure is not None:
            raise self._failure

    def _work(self) -> None:
        is_open = True
        while is_open:
            waiting = [self._queue.get()]
            while not self._queue.empty():
                waiting.append(self._queue.get())
            entries = [entry for entry in waiting if entry is not None]
            is_open = len(entries) == len(waiting)
            try:
                self._commit(entries)
            finally:
                for _ in waiting:
                    self._queue.task_done()

    def _commit(self, entries: Sequence[Entry]) -> None:
        if not entries or self._failure is not None:
            return
        try:
            self._writer.append(entries)
        except GraderError as error:
            self._failure = error
        else:
            self._on_committed(entries)
