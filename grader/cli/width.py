"""Columns of a terminal: a Hangul syllable takes two. Small and without rich, so that `grader list` starts fast."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

__all__ = ["columns", "cut", "pad", "wrap"]

_NO_WIDTH = {"Mn", "Me", "Cf"}


def columns(text: str) -> int:
    """Return how many columns ``text`` takes."""
    return sum(map(_columns_of, unicodedata.normalize("NFC", text)))


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` columns, an ellipsis at its end where something is left out."""
    if columns(text) <= width:
        return text
    kept, used = "", 0
    for character in unicodedata.normalize("NFC", text):
        used += _columns_of(character)
        if used > width - 1:
            break
        kept += character
    return kept.rstrip() + "…"


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Fill up with spaces to ``width`` columns; with ``right`` the text stands at the right."""
    space = " " * (width - columns(text))
    return space + text if right else text + space


def wrap(text: str, width: int) -> Iterator[str]:
    """Yield lines of at most ``width`` columns, broken at spaces only: Korean words stay whole."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and columns(longer) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line
