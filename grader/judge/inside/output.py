"""What student code prints: kept in memory, head and tail, and stopped when it is too much."""

from __future__ import annotations

import io

__all__ = ["BoundedOutput", "OutputLimitReached"]


class OutputLimitReached(BaseException):
    """Raised inside student code that prints more than it may; no ``except Exception`` stops it."""


class BoundedOutput(io.TextIOBase):
    """A text stream that keeps the first and the last half of ``limit`` characters.

    `reset` starts a new allowance; `take` returns what was written since the last `take`.
    """

    def __init__(self, limit: int) -> None:
        self._half = limit // 2
        self._limit = limit
        self.reset()

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    def reset(self) -> None:
        self._head: list[str] = []
        self._head_size = 0
        self._tail = ""
        self._total = 0

    @property
    def is_over(self) -> bool:
        return self._total > self._limit

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        text = str(text)
        length = len(text)
        self._total += length
        room = self._half - self._head_size
        if room > 0:
            self._head.append(text[:room])
            self._head_size += min(room, length)
            text = text[room:]
        if text:
            self._tail = (self._tail + text[-self._half :])[-self._half :]
        if self.is_over:
            raise OutputLimitReached
        return length

    def take(self) -> str:
        """Return what was written since the last call; a gap between head and tail is announced."""
        head = "".join(self._head)
        left_out = max(0, self._total - self._head_size - len(self._tail)) if self._tail else 0
        kept = head + (f"\n[... {left_out} ...]\n" if left_out else "") + self._tail
        self._head, self._tail = [], ""
        return kept
