"""Renderables that rich does not have: a bar at the left, a formula that fits the width."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from grader.lesson.terminal.inline import FORMULA
from grader.lesson.tex import tex_to_lines, tex_to_text
from grader.lesson.tex.box import cell_width

__all__ = ["Formula", "LeftBar", "spaced"]

_INDENT = 4


@dataclass(frozen=True)
class LeftBar:
    """A block with a bar at its left, as quotes and alerts have."""

    body: RenderableType
    style: Style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        inner = options.update(width=max(options.max_width - 2, 1))
        for line in console.render_lines(self.body, inner, pad=False):
            yield Segment("│ ", self.style)
            yield from line
            yield Segment.line()


@dataclass(frozen=True)
class Formula:
    """A display formula: in two dimensions where it fits, else on one line that wraps.

    Attributes
    ----------
    label
        The number or name in brackets behind it, empty when it has none.
    """

    tex: str
    label: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = tex_to_lines(self.tex)
        room = options.max_width - _INDENT - (cell_width(self.label) + 4 if self.label else 0)
        if max(map(cell_width, lines)) > room:
            lines = [tex_to_text(self.tex)]
        if self.label:
            lines[len(lines) // 2] += f"  ({self.label})"
        yield Padding(Text("\n".join(lines), FORMULA, overflow="fold"), (0, 0, 0, min(_INDENT, options.max_width // 4)))


def spaced(blocks: Iterable[RenderableType]) -> Group:
    """Return the blocks one below the other, an empty line between."""
    parts: list[RenderableType] = []
    for block in blocks:
        if parts:
            parts.append(Text())
        parts.append(block)
    return Group(*parts)
