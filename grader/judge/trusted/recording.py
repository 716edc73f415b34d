"""What a suite asked of a submission and what came back, kept as it crossed the wire, for the diagnosis to replay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from grader.judge.inside.values import Encoder

__all__ = ["Recorded", "Recording"]

#: A recording is for short suites; beyond this much data it is cut, and says so.
_MOST_BYTES = 32 << 20
#: How much larger than its JSON a reply of many small things is in memory, about.
_JSON_FACTOR = 10


@dataclass(slots=True)
class Recorded:
    """One request and its reply; ``reply`` stays ``None`` when the sandbox ended instead of answering."""

    request: dict[str, Any]
    body: bytes
    reply: dict[str, Any] | None = None
    reply_body: bytes = b""


@dataclass
class Recording:
    """The calls of one exercise, by case, the seed of the global generators in each, and which are to be replayed."""

    cases: list[list[Recorded]] = field(default_factory=list)
    seeds: list[int] = field(default_factory=list)
    are_replayed: list[bool] = field(default_factory=list)
    is_cut: bool = False
    _size: int = 0

    def begin_case(self, seed: int = 0, *, is_replayed: bool = True) -> None:
        self.cases.append([])
        self.seeds.append(seed)
        self.are_replayed.append(is_replayed)

    def replayable(self) -> Iterator[tuple[list[Recorded], int]]:
        """Yield the calls and the seed of each case that the diagnosis may make again."""
        for case, seed, is_replayed in zip(self.cases, self.seeds, self.are_replayed, strict=True):
            if is_replayed:
                yield case, seed

    @property
    def last(self) -> Recorded | None:
        """The last request of the case that runs."""
        return self.cases[-1][-1] if self.cases and self.cases[-1] else None

    def sent(self, message: dict[str, Any], encoder: Encoder) -> Recorded | None:
        if self._size + encoder.body_length > _MOST_BYTES:
            self.is_cut = True
        if self.is_cut or not self.cases:
            return None
        recorded = Recorded(message, b"".join(encoder.body))
        self._size += len(recorded.body)
        self.cases[-1].append(recorded)
        return recorded

    def answered(self, recorded: Recorded | None, reply: dict[str, Any], body: bytearray, json_length: int) -> None:
        if recorded is None:
            return
        self._size += len(body) + _JSON_FACTOR * json_length
        if self._size > _MOST_BYTES:
            self.is_cut = True
        else:
            recorded.reply, recorded.reply_body = reply, bytes(body)
