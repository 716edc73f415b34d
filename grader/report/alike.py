"""Files of an exercise that several students handed in alike, byte for byte."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from grader.batch.journal import Entry

__all__ = ["Alike", "AlikeFiles"]


@dataclass(frozen=True, slots=True)
class Alike:
    """Submissions whose files of one exercise are the same."""

    exercise: str
    submissions: tuple[str, ...]


class AlikeFiles:
    """Collects files, sixteen bytes each: a class need not fit into memory.

    Parameters
    ----------
    stubs
        For each exercise the digest of the file as it was given out: nobody took that from somebody else.
    """

    def __init__(self, stubs: Mapping[str, str]) -> None:
        self._stubs = {name: int(digest, 16) for name, digest in stubs.items()}
        self._names: list[str] = []
        self._digests: dict[str, array[int]] = {}
        self._places: dict[str, array[int]] = {}

    def add(self, entry: Entry) -> None:
        """Add one submission. One that is the same as another as a whole is told elsewhere."""
        if entry.same_as:
            return
        place = len(self._names)
        self._names.append(entry.submission)
        for exercise in entry.report["exercises"]:
            name, digest = exercise["id"], int(exercise.get("file") or "0", 16)
            if digest and digest != self._stubs.get(name):
                self._digests.setdefault(name, array("Q")).append(digest)
                self._places.setdefault(name, array("Q")).append(place)

    def groups(self) -> list[Alike]:
        """Return the submissions that are alike in an exercise, exercise by exercise in the order of their names."""
        return [
            Alike(name, tuple(sorted(self._names[place] for place in places)))
            for name in sorted(self._digests)
            for places in self._groups(name)
        ]

    def _groups(self, name: str) -> list[list[int]]:
        pairs = sorted(zip(self._digests[name], self._places[name], strict=True))
        groups = [[place for _, place in group] for _, group in groupby(pairs, key=lambda pair: pair[0])]
        return sorted(group for group in groups if len(group) > 1)
