"""Takes down what crosses the wire of one exercise, for a transcript (`grader.judge.transcript`)."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from typing import Any

from grader.judge.transcript import Transcript

__all__ = ["Tape"]

#: What is longer is not worth keeping, nor sending to and fro.
_MOST_BYTES = 16 << 20


class Tape:
    """Runs along one sandbox; a second one, or too much, spoils it."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._load: dict[str, Any] | None = None
        self._sent: list[bytes] = []
        self._received: list[bytes] = []
        self._limits_s: dict[int, float] = {}
        self._limit_s = math.inf
        self._size = 0
        self._is_spoilt = False
        self._asked = 0.0
        self._slowest = 0.0

    def begin(self, load: Mapping[str, Any]) -> None:
        """Note the request that loaded the student's file."""
        if self._load is not None:
            self._is_spoilt = True
        self._load = {key: value for key, value in load.items() if key != "source"}

    def begin_case(self, limit_s: float) -> None:
        """Note that a case with this limit begins with the next request."""
        if self._sent:  # else it is the one that loads
            self._limit_s = self._limits_s[len(self._sent) - 1] = limit_s

    def note(self, frame: bytes, is_reply: bool) -> None:
        """Take down a frame."""
        now = time.monotonic()
        if is_reply:
            self._slowest = max(self._slowest, (now - self._asked) / self._limit_s)
        self._asked = now
        self._size += len(frame)
        if self._size > _MOST_BYTES:
            self._is_spoilt = True
        if self._is_spoilt:
            self._sent.clear()
            self._received.clear()
        else:
            (self._received if is_reply else self._sent).append(frame)

    def transcript(self, exercise_id: str) -> Transcript | None:
        """Return what was taken down, if it is whole."""
        if self._is_spoilt or self._load is None or not self._limits_s or len(self._sent) != len(self._received):
            return None
        requests, replies = (b"".join(frames[1:]) for frames in (self._sent, self._received))
        return Transcript(exercise_id, self._load, self.names, requests, replies, self._limits_s, self._slowest)
