"""What went over the wire when an exercise was passed, to be played again with other submissions.

A suite is decided by what a submission answers. So where a submission answers the same requests with the same bytes as
one that passed every case before, it passes every case too, and neither the suite nor a judge need run again. Only
success is known in this way: whoever answers otherwise, prints, is slow or dies is judged as if nothing had been tried.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from grader.judge.inside.frames import frames_in
from grader.model import CaseResult

__all__ = ["Performance", "Repertoire", "Transcript"]

#: Right solutions of an exercise that differ in their rounding.
_MOST_ANSWERS = 24
_MOST_MISSES = 12
_MOST_BYTES = 256 << 20
#: Of a case's limit, for one reply: half of what is waited for. Others would be given up too often.
_SLOWEST = 0.05


@dataclass(frozen=True, slots=True)
class Transcript:
    """One exercise, passed in one sandbox and in silence.

    Attributes
    ----------
    load
        The first request, but for the student's source.
    names
        What the suite asked of the student's module: each name, and whether it was a function.
    requests
        The frames that came after it, as they were sent.
    replies
        The frames that came back, one for each.
    limits_s
        With which of the requests a case begins, and the case's limit of time.
    slowest
        The longest that a reply took, as a share of its case's limit.
    """

    exercise_id: str
    load: Mapping[str, Any]
    names: Mapping[str, str]
    requests: bytes
    replies: bytes
    limits_s: Mapping[int, float]
    slowest: float

    def to_json(self) -> dict[str, Any]:
        return {
            "exercise_id": self.exercise_id,
            "load": self.load,
            "names": self.names,
            "requests": base64.b64encode(self.requests).decode(),
            "replies": base64.b64encode(self.replies).decode(),
            "limits_s": list(self.limits_s.items()),
            "slowest": self.slowest,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Transcript:
        bytes_of = {key: base64.b64decode(data[key]) for key in ("requests", "replies")}
        return cls(**{**data, **bytes_of, "limits_s": dict(data["limits_s"])})


@dataclass(slots=True)
class Performance:
    """The requests of one exercise, and every way to answer them that passed."""

    load: Mapping[str, Any]
    requests: bytes
    limits_s: Mapping[int, float]
    cases: tuple[CaseResult, ...]
    #: By the bytes of the replies, what was asked of the module's names.
    answers: dict[bytes, set[frozenset[tuple[str, str]]]] = field(default_factory=dict)
    #: The requests one by one, cut apart when they are first asked for.
    _frames: list[bytes] = field(default_factory=list)
    #: Submissions that passed and had answered in a new way, or been asked in another, since the last that matched.
    misses: int = 0

    @property
    def frames(self) -> list[bytes]:
        """The requests one by one."""
        self._frames = self._frames or frames_in(self.requests)
        return self._frames

    def is_passed_by(self, names: Mapping[str, Any], replies: bytes) -> bool:
        """Tell whether a module with these names, that answered so, passes every case."""
        return any(all(names.get(name) == kind for name, kind in asked) for asked in self.answers.get(replies, ()))

    def answers_for(self, names: Mapping[str, Any]) -> list[bytes]:
        """Return all replies with which a module with these names passes."""
        return [replies for replies in self.answers if self.is_passed_by(names, replies)]


class Repertoire:
    """The transcripts of a course, learned as its submissions are judged."""

    def __init__(self) -> None:
        self._performances: dict[str, Performance] = {}
        self._given_up: set[str] = set()
        self._size = 0

    def find(self, exercise_id: str) -> Performance | None:
        return self._performances.get(exercise_id)

    def wants(self, exercise_id: str) -> bool:
        """Tell whether a transcript of the exercise would be of use."""
        if exercise_id in self._given_up or self._size > _MOST_BYTES:
            return False
        known = self._performances.get(exercise_id)
        return known is None or len(known.answers) < _MOST_ANSWERS

    def add(self, transcript: Transcript, cases: Sequence[CaseResult]) -> None:
        """Learn from a submission that was judged and passed."""
        if not self.wants(transcript.exercise_id):
            return
        if transcript.slowest > _SLOWEST:
            return
        known = self._performances.get(transcript.exercise_id)
        if known is None:
            known = Performance(transcript.load, transcript.requests, transcript.limits_s, tuple(cases))
            self._performances[transcript.exercise_id] = known
            self._size += len(transcript.requests)
        else:
            known.misses += 1
            if known.misses > _MOST_MISSES:  # everybody answers in another way: not worth the trying
                self._given_up.add(transcript.exercise_id)
                del self._performances[transcript.exercise_id]
                return
        if transcript.requests == known.requests:
            known.answers.setdefault(transcript.replies, set()).add(frozenset(transcript.names.items()))
            self._size += len(transcript.replies)
