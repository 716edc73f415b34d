"""Notices that the caller is gone while its check runs."""

from __future__ import annotations

import os
import select
import signal
import socket
import threading
from types import TracebackType
from typing import Self

__all__ = ["Hangup"]


class Hangup:
    """While entered, raises `KeyboardInterrupt` in the main thread when the caller closes its end.

    Attributes
    ----------
    happened
        Whether it did.
    """

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._reader, self._writer = os.pipe()
        self._thread = threading.Thread(target=self._wait, daemon=True)
        self.happened = False

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        os.write(self._writer, b".")
        self._thread.join()
        os.close(self._reader)
        os.close(self._writer)

    def _wait(self) -> None:
        # A caller says nothing more after "go": whatever can be read is the end.
        ready, _, _ = select.select([self._channel.fileno(), self._reader], [], [])
        if self._reader not in ready:
            self.happened = True
            main = threading.main_thread().ident
            if main is not None:
                signal.pthread_kill(main, signal.SIGINT)
