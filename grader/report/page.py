"""Paragraphs on a terminal: indented, wrapped at the width of Hangul, without trailing spaces."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

__all__ = ["Page"]

_WIDEST = 100


class Page:
    """Prints paragraphs to a console, at most 100 columns wide."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._width = min(console.width, _WIDEST)

    def paragraph(self, text: Text, indent: int = 0, hanging: int = 0) -> None:
        """Print ``text``; lines after the first are ``hanging`` deeper than ``indent``."""
        is_one_line = "\n" not in text.plain and text.cell_len <= self._width - indent
        room = max(20, self._width - indent - (0 if is_one_line else hanging))
        for number, line in enumerate(text.wrap(self._console, room)):
            line.rstrip()
            self._print(line, indent + (hanging if number else 0))

    def lines(self, text: Text, indent: int = 0) -> None:
        """Print lines that are laid out already; what does not fit is cut, not wrapped."""
        for line in text.split("\n"):
            line.truncate(max(20, self._width - indent), overflow="ellipsis")
            line.rstrip()
            self._print(line, indent)

    def gap(self) -> None:
        self._console.print()

    def _print(self, line: Text, indent: int) -> None:
        self._console.print(Text(" " * indent) + line, soft_wrap=True, highlight=False)
