"""Text in two dimensions: blocks of lines that are put side by side or one above the other."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Box", "beside", "bracketed", "cell_width", "fraction", "stacked"]


@dataclass(frozen=True)
class Box:
    """Lines of equal width; ``baseline`` is the one that continues the line of its neighbours."""

    lines: tuple[str, ...]
    baseline: int = 0

    @classmethod
    def of(cls, text: str) -> Box:
        return cls((text,))

    @property
    def width(self) -> int:
        return cell_width(self.lines[0])

    @property
    def height(self) -> int:
        return len(self.lines)

    @property
    def is_flat(self) -> bool:
        return len(self.lines) == 1

    @property
    def text(self) -> str:
        """The line of a flat box."""
        return self.lines[self.baseline]


def cell_width(text: str) -> int:
    """Return how many columns of a terminal the text takes: two for Hangul, none for a combining mark."""
    width = 0
    for char in text:
        if not unicodedata.combining(char):
            width += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return width


def beside(boxes: Iterable[Box]) -> Box:
    """Put boxes side by side, their baselines on one line."""
    items = list(boxes)
    if not items:
        return Box.of("")
    above = max(box.baseline for box in items)
    below = max(box.height - box.baseline for box in items)
    columns = [_padded(box, above - box.baseline, below - (box.height - box.baseline)) for box in items]
    return Box(tuple("".join(parts) for parts in zip(*columns, strict=True)), above)


def stacked(boxes: Sequence[Box], baseline: int, *, align: str = "centre") -> Box:
    """Put boxes one above the other; ``baseline`` counts lines from the top."""
    width = max(box.width for box in boxes)
    lines = [_aligned(line, width, align) for box in boxes for line in box.lines]
    return Box(tuple(lines), baseline)


def fraction(numerator: Box, denominator: Box) -> Box:
    """Return numerator over denominator, a rule between."""
    rule = Box.of("─" * max(numerator.width, denominator.width))
    return stacked([numerator, rule, denominator], numerator.height)


_TALL = {
    "(": "⎛⎜⎝",
    ")": "⎞⎟⎠",
    "[": "⎡⎢⎣",
    "]": "⎤⎥⎦",
    "⌊": "⎢⎢⎣",
    "⌋": "⎥⎥⎦",
    "⌈": "⎡⎢⎢",
    "⌉": "⎤⎥⎥",
    "|": "│││",
    "‖": "║║║",
}
_BRACES = {"{": "⎧⎪⎩⎨", "}": "⎫⎪⎭⎬"}


def bracketed(left: str, body: Box, right: str) -> Box:
    """Put brackets around a box, as tall as it is."""
    return beside([_bracket(left, body), body, _bracket(right, body)])


def _bracket(char: str, body: Box) -> Box:
    height = body.height
    if height == 1 or not char:
        return Box.of(char)
    if char in _BRACES:
        top, middle, bottom, waist = tuple(_BRACES[char])
        if height == 2:
            return Box(tuple("⎰⎱" if char == "{" else "⎱⎰"), body.baseline)
        lines = [top, *[middle] * (height - 2), bottom]
        lines[height // 2] = waist
        return Box(tuple(lines), body.baseline)
    top, middle, bottom = tuple(_TALL.get(char, char * 3))
    return Box((top, *[middle] * (height - 2), bottom), body.baseline)


def _padded(box: Box, above: int, below: int) -> list[str]:
    blank = " " * box.width
    return [blank] * above + list(box.lines) + [blank] * below


def _aligned(line: str, width: int, align: str) -> str:
    space = width - cell_width(line)
    left = {"left": 0, "right": space}.get(align, space // 2)
    return " " * left + line + " " * (space - left)
