"""One file in a folder or archive, not yet read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Item", "OnRefusal"]

#: Told the path (as far as it is known) of what is not taken, and why.
OnRefusal = Callable[[tuple[str, ...], "Exception"], None]


@dataclass(frozen=True, slots=True)
class Item:
    """A regular file.

    Attributes
    ----------
    parts
        Its path, already clean.
    packed
        Bytes that it takes in its container.
    read
        Returns its content, one byte more than the given limit at most; raises `Refused`. Of a tar, only before
        the next item is asked for.
    """

    parts: tuple[str, ...]
    packed: int
    read: Callable[[int], bytes]
