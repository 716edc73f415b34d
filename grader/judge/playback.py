"""Plays transcripts: asks a submission what others were asked who passed, and looks whether it answers alike.

It needs no judge and no suite, only a sandbox and the bytes of a `grader.judge.transcript`. Nothing that comes back is
decoded but the names of the module. An exercise counts when every byte is right; of one that is not, nothing is kept.

A tame file gets all requests of an exercise at once. Any other one might look for them where they wait, and a later
request can hold the answer to an earlier one: it gets each when its answers so far were right, as from a judge.
"""

from __future__ import annotations

import json
import math
import select
import socket
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from grader.errors import IsolationError
from grader.judge.inside.frames import HEADER_SIZE, frame, frame_length
from grader.judge.inspection import tame_files
from grader.judge.job import HandedIn
from grader.judge.sandboxes import Sandbox, SandboxMaker
from grader.judge.transcript import Performance

__all__ = ["play"]

#: Of a case's limit, for one reply. Who takes longer is judged in full: a loop costs so much more than its limit.
_PATIENCE = 0.1
#: Of its limit, for a case: well below, since it is for a judge to say who was too slow.
_CASE_SHARE = 0.5
_CHUNK = 1 << 16
#: More than any transcript holds.
_MOST_BYTES = 20 << 20


class _Mismatch(Exception):
    """The submission answers otherwise, or not at all."""


class _WrongAnswer(_Mismatch):
    """The submission has answered all there was, and otherwise: it is done, and waits."""


def play(
    maker: SandboxMaker, memory_mib: int, chosen: Sequence[tuple[HandedIn, Performance]]
) -> Iterator[tuple[HandedIn, Performance, float]]:
    """Play exercises of one submission, one after the other; yield those that were passed, and how long each took.

    Those that are tame (`grader.judge.inside.tame`) share a sandbox: none can leave anything behind for the next. Each
    other one has a sandbox of its own.
    """
    sandbox: Sandbox | None = None
    tame: frozenset[str] = frozenset()
    try:
        if len(chosen) > 1:
            sandbox = maker.start(memory_mib)
            found = tame_files(sandbox, [handed_in for handed_in, _ in chosen])
            if found is None:
                sandbox = None
            tame = found or frozenset()
            chosen = sorted(chosen, key=lambda pair: pair[0].exercise_id not in tame)
        for handed_in, performance in chosen:
            if sandbox is None:
                sandbox = maker.start(memory_mib)
            start = time.monotonic()
            is_kept = handed_in.exercise_id in tame
            try:
                _perform(sandbox.sock, handed_in, performance, at_once=is_kept)
                yield handed_in, performance, time.monotonic() - start
            except _WrongAnswer:
                pass  # what is tame leaves nothing behind, whatever it answers
            except (_Mismatch, OSError):
                is_kept = False
            if not is_kept:
                sandbox.kill()
                sandbox = None
    except IsolationError:
        return  # who judges in full says why
    finally:
        if sandbox is not None:
            sandbox.kill()


def _perform(sock: socket.socket, handed_in: HandedIn, performance: Performance, *, at_once: bool) -> None:
    line = _Line(sock, performance)
    load = frame({**performance.load, "source": handed_in.source})
    if at_once:
        received = line.ask(load + performance.requests, len(performance.frames) + 1)
        end = frame_length(received)
        if not performance.is_passed_by(_names(received[HEADER_SIZE:end]), bytes(received[end:])):
            raise _WrongAnswer
        return
    right = performance.answers_for(_names(line.ask(load, 1)[HEADER_SIZE:]))
    place = 0
    for request in performance.frames:
        if not right:
            break
        reply = bytes(line.ask(request, 1))
        right = [answer for answer in right if answer.startswith(reply, place)]
        place += len(reply)
    if not any(len(answer) == place for answer in right):
        raise _WrongAnswer


def _names(text: bytearray) -> Mapping[str, Any]:
    """Return the names in the reply to the first request, if it has loaded the file without a word."""
    try:
        reply = json.loads(text)
        if reply["is"] == "value" and not reply["out"] and isinstance(reply["names"], dict):
            names: dict[str, Any] = reply["names"]
            return names
    except (ValueError, RecursionError, LookupError, TypeError):
        pass
    raise _Mismatch


class _Line:
    """A socket to a sandbox, and the pace at which it has to answer."""

    def __init__(self, sock: socket.socket, performance: Performance) -> None:
        sock.setblocking(False)
        self._sock = sock
        self._limits_s = performance.limits_s
        #: The request whose reply comes next; first comes that of the file itself.
        self._place = -1
        self._limit_s = min(performance.limits_s.values())
        self._reply_by = time.monotonic() + _PATIENCE * self._limit_s
        self._case_by = math.inf

    def ask(self, requests: bytes, count: int) -> bytearray:
        """Send requests while taking in what comes back; return so many frames, and no more."""
        poller = select.poll()
        poller.register(self._sock, select.POLLIN | select.POLLOUT)
        left = memoryview(requests)
        received = bytearray()
        end = 0
        while left or count:
            if not poller.poll(self._milliseconds_left()) or len(received) > _MOST_BYTES:
                raise _Mismatch
            with suppress(BlockingIOError):
                if left:
                    left = left[self._sock.send(left) :]
                    if not left:
                        poller.modify(self._sock, select.POLLIN)
            with suppress(BlockingIOError):
                data = self._sock.recv(_CHUNK)
                if not data:
                    raise _Mismatch
                received += data
            while count and len(received) >= end + HEADER_SIZE and len(received) >= end + frame_length(received, end):
                end += frame_length(received, end)
                count -= 1
                self._go_on()
            if not count and len(received) > end:
                raise _Mismatch  # more than was asked for
        return received

    def _milliseconds_left(self) -> float:
        return max(0.0, min(self._reply_by, self._case_by) - time.monotonic()) * 1000

    def _go_on(self) -> None:
        now = time.monotonic()
        self._place += 1
        if self._place in self._limits_s:
            self._limit_s = self._limits_s[self._place]
            self._case_by = now + _CASE_SHARE * self._limit_s
        self._reply_by = now + _PATIENCE * self._limit_s
