"""Three-way merge of text by lines: what two sides changed since they were one.

Regions that all three share, line for line, hold still; between two of them a side that did not change gives way to the
one that did, and where both changed otherwise there is a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

__all__ = ["Merge", "merge"]


@dataclass(frozen=True)
class Merge:
    """What came of it.

    Attributes
    ----------
    text
        With conflicts marked as git marks them.
    conflicts
        How many there are.
    """

    text: str
    conflicts: int


@dataclass(frozen=True)
class _Shared:
    """A run of lines that all three have."""

    base: int
    mine: int
    theirs: int
    length: int


def merge(base: str, mine: str, theirs: str, *, mine_label: str = "", theirs_label: str = "") -> Merge:
    """Merge two texts that began as ``base``. The ends of lines are those of ``mine`` where its lines stay."""
    lines = [text.splitlines(keepends=True) for text in (base, mine, theirs)]
    # Editors on Windows change every line's end; that is no change to anything.
    plain = [[line.rstrip("\r\n") for line in side] for side in lines]
    merged: list[str] = []
    conflicts = 0
    at = [0, 0, 0]
    for shared in _shared(*plain):
        upto = [shared.base, shared.mine, shared.theirs]
        old, new, other = (side[start:end] for side, start, end in zip(lines, at, upto, strict=True))
        piece, is_conflict = _between(old, new, other, mine_label, theirs_label)
        merged += piece
        conflicts += is_conflict
        merged += lines[1][shared.mine : shared.mine + shared.length]
        at = [place + shared.length for place in upto]
    return Merge("".join(merged), conflicts)


def _between(
    base: list[str], mine: list[str], theirs: list[str], mine_label: str, theirs_label: str
) -> tuple[list[str], bool]:
    """Merge what stands between two shared runs."""
    old, new, other = ([line.rstrip("\r\n") for line in part] for part in (base, mine, theirs))
    if old == other or new == other:
        return mine, False
    if old == new:
        return theirs, False
    marks = [f"<<<<<<< {mine_label}".rstrip(), "=======", f">>>>>>> {theirs_label}".rstrip()]
    return [f"{marks[0]}\n", *_ended(mine), f"{marks[1]}\n", *_ended(theirs), f"{marks[2]}\n"], True


def _ended(lines: list[str]) -> list[str]:
    """Return lines of which the last one ends, so that a mark can follow."""
    if lines and not lines[-1].endswith(("\n", "\r")):
        return [*lines[:-1], f"{lines[-1]}\n"]
    return lines


def _shared(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Shared]:
    """Yield the runs that all three share, in order, and one of length 0 at the end."""
    to_mine, to_theirs = _matches(base, mine), _matches(base, theirs)
    a = b = 0
    while a < len(to_mine) and b < len(to_theirs):
        (my_base, my_place, my_length), (their_base, their_place, their_length) = to_mine[a], to_theirs[b]
        start = max(my_base, their_base)
        end = min(my_base + my_length, their_base + their_length)
        if start < end:
            yield _Shared(start, my_place + start - my_base, their_place + start - their_base, end - start)
        if my_base + my_length < their_base + their_length:
            a += 1
        else:
            b += 1
    yield _Shared(len(base), len(mine), len(theirs), 0)


def _matches(base: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks if block.size]
