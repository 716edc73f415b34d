"""The parent's side of one worker: its process, its socket, and what it is at."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from grader.batch.engines.engine import Task, Work
from grader.judge.zygote_set import ZygoteSet

__all__ = ["Attempt", "Seat"]

_MODULE = "grader.batch.engines.worker"
_CHUNK = 1 << 18
#: A worker that does not take a submission within this is as good as dead.
_SEND_TIMEOUT_S = 60.0
_STOP_TIMEOUT_S = 5.0
_LAST_WORDS = 400


@dataclass(frozen=True, slots=True)
class Attempt:
    """A task and which try this is, from 1."""

    task: Task
    number: int


class Seat:
    """Starts a worker, gives it tasks, hears what it says without ever waiting for it.

    Parameters
    ----------
    work
        What the batch is about.
    lender
        Whose zygotes the worker uses; ``None`` lets it start its own. The worker begins when it gets them (`begin`).
    """

    def __init__(self, work: Work, lender: ZygoteSet | None = None) -> None:
        self.sock, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
        self._process = subprocess.Popen(
            # -P: nothing is imported from the current folder, where submissions may lie.
            [sys.executable, "-P", "-m", _MODULE, str(theirs.fileno())],
            pass_fds=[theirs.fileno(), *(lender.descriptors if lender else ())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env={**os.environ, **threads},
            start_new_session=True,  # Ctrl-C is for the parent
        )
        theirs.close()
        self._buffer = bytearray()
        self.attempt: Attempt | None = None
        self.is_ready = False
        self.started = self.heard = time.monotonic()
        self._work = work
        self.lender = lender
        if lender is None:
            self._send({"work": work.to_json(), "loan": None})

    def begin(self) -> None:
        """Give the worker its zygotes, once they are warm.

        Raises
        ------
        CannotGrade
            They cannot do their work.
        """
        if self.lender is not None:
            loan = self.lender.lend()
            self.heard = time.monotonic()  # it had nothing to say while they were warming up
            self._send({"work": self._work.to_json(), "loan": loan.to_json()})

    @property
    def pid(self) -> int:
        return self._process.pid

    def give(self, attempt: Attempt) -> None:
        """Send it a task. Should it be dead, that is heard when it is listened to."""
        self.attempt = attempt
        self.started = self.heard = time.monotonic()
        self._send(attempt.task.to_json())

    def hear(self) -> list[dict[str, Any]] | None:
        """Return the messages that have come; ``None`` when the worker has ended."""
        try:
            data = self.sock.recv(_CHUNK)
        except (BlockingIOError, TimeoutError):
            return []
        except OSError:
            return None
        if not data:
            return None
        self.heard = time.monotonic()
        self._buffer += data
        *lines, rest = self._buffer.split(b"\n") if b"\n" in data else (self._buffer,)
        self._buffer = bytearray(rest)
        return [json.loads(line) for line in lines]

    def how_it_ended(self) -> str:
        """Return in a word how the process ended, once `hear` says that it has."""
        try:
            code = self._process.wait(_STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            return "?"
        if code < 0:
            with suppress(ValueError):
                return signal.Signals(-code).name
        return str(code)

    def leave(self) -> None:
        """Tell the worker to end, without waiting for it."""
        self.sock.close()

    def kill(self) -> None:
        self.sock.close()
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """End the worker: at once when it is at something, else as it likes."""
        if self.attempt is not None or not self.is_ready:
            self.kill()
            return
        self.leave()
        try:
            self._process.wait(_STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self.kill()

    def _send(self, message: Mapping[str, Any]) -> None:
        data = json.dumps(message).encode() + b"\n"
        with suppress(OSError):  # it is gone, or another thread has ended it meanwhile
            self.sock.settimeout(_SEND_TIMEOUT_S)
            self.sock.sendall(data)
        with suppress(OSError):
            self.sock.settimeout(0)
