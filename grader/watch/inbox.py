"""What happened, in order, from whichever thread; and a descriptor to wait at."""

from __future__ import annotations

import os
from collections import deque
from contextlib import suppress

__all__ = ["Inbox"]


class Inbox:
    """A queue that `select` can wait for, beside a keyboard."""

    def __init__(self) -> None:
        self._items: deque[object] = deque()
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._reader, False)
        os.set_blocking(self._writer, False)

    def fileno(self) -> int:
        return self._reader

    def put(self, item: object) -> None:
        """Add an item; any thread and any signal handler may."""
        self._items.append(item)
        with suppress(OSError):  # full: whoever waits is awake already; closed: nobody waits any more
            os.write(self._writer, b".")

    def take(self) -> list[object]:
        """Return what has come since the last time."""
        with suppress(BlockingIOError):
            os.read(self._reader, 1 << 16)
        taken = []
        while self._items:
            taken.append(self._items.popleft())
        return taken

    def close(self) -> None:
        os.close(self._reader)
        os.close(self._writer)
