"""The resident's side of the socket: one request after the other, until it is time to leave."""

from __future__ import annotations

import os
import select
import signal
import socket
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, BinaryIO

from grader.resident import peer, place
from grader.resident.freshness import state_of_package
from grader.resident.hangup import Hangup
from grader.resident.messages import Refused, receive, receive_descriptors, send
from grader.resident.terminal import taken_on

__all__ = ["IDLE_S", "Resident"]

IDLE_S = 15 * 60.0
#: How often it looks whether its socket still is the one that callers find.
_LOOK_S = 30.0
_CALLER_TIMEOUT_S = 5.0


@dataclass(frozen=True)
class _Caller:
    channel: socket.socket
    lines: BinaryIO


class Resident:
    """Answers at the socket ``path``.

    Parameters
    ----------
    answer
        Runs ``grader`` with these arguments and returns the exit code.
    idle_s
        It leaves after this time without a check, in seconds.
    """

    def __init__(self, path: str, answer: Callable[[Sequence[str]], int], idle_s: float = IDLE_S) -> None:
        self._path = path
        self._answer = answer
        self._idle_s = idle_s
        self._state = state_of_package()
        self._since = time.time()
        self._checks = 0
        self._is_leaving = False
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        with suppress(FileNotFoundError):
            os.unlink(path)  # of one that is no more: who calls this holds the lock
        self._listener.bind(path)
        os.chmod(path, 0o600)
        self._listener.listen(16)
        self._inode = os.stat(path).st_ino
        self._last = time.monotonic()

    def serve(self) -> None:
        """Answer until it is time to leave, then remove the socket."""
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts background programs without
        try:
            while not self._is_leaving and self._is_found():
                left = self._last + self._idle_s - time.monotonic()
                if left <= 0:
                    return
                ready, _, _ = select.select([self._listener], [], [], min(left, _LOOK_S))
                if ready:
                    self._accept()
        except KeyboardInterrupt:
            pass
        finally:
            self._listener.close()
            if self._is_found():
                os.unlink(self._path)

    def _is_found(self) -> bool:
        try:
            return os.stat(self._path).st_ino == self._inode
        except OSError:
            return False

    def _accept(self) -> None:
        channel, _ = self._listener.accept()
        # A caller may leave at any time, or be no caller at all.
        with channel, suppress(OSError, Refused, KeyError, TypeError, ValueError):
            channel.settimeout(_CALLER_TIMEOUT_S)
            if peer.uid_of(channel) == os.geteuid():
                lines = channel.makefile("rb")
                request = receive(lines)
                if request is not None:
                    self._handle(request, _Caller(channel, lines))

    def _handle(self, request: dict[str, Any], caller: _Caller) -> None:
        asked = request["ask"]
        if asked == "run":
            self._run(request, caller)
            return
        self._is_leaving = asked == "stop"
        send(caller.channel, self._status())

    def _status(self) -> dict[str, Any]:
        return {
            "pid": os.getpid(),
            "since": self._since,
            "checks": self._checks,
            "leaves_in_s": max(0.0, self._last + self._idle_s - time.monotonic()),
        }

    def _run(self, request: dict[str, Any], caller: _Caller) -> None:
        if request["identity"] != place.identity():
            return
        if state_of_package() != self._state:
            self._is_leaving = True
            return
        send(caller.channel, {"ready": True})
        start, descriptors = receive_descriptors(caller.channel)
        try:
            # Without an answer it waited too long, and grades by itself.
            if receive(caller.lines, start) is not None and len(descriptors) == 3:
                self._check(request, caller, descriptors)
        finally:
            for descriptor in descriptors:
                os.close(descriptor)

    def _check(self, request: dict[str, Any], caller: _Caller, descriptors: Sequence[int]) -> None:
        def announce() -> None:
            with suppress(OSError):
                send(caller.channel, {"printing": True})

        caller.channel.settimeout(None)
        self._checks += 1
        terminal = taken_on(descriptors, request["encodings"], request["folder"], request["environment"], announce)
        with Hangup(caller.channel) as hangup:
            try:
                with terminal:
                    code = self._answer(request["arguments"])
            finally:
                # What an interrupted check has left is not known.
                self._is_leaving = hangup.happened
        self._last = time.monotonic()
        send(caller.channel, {"code": code})
