"""A directive of a lesson as data: name, argument, options, parsed body, lines of the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from markdown_it.token import Token

__all__ = ["Directive", "Option", "split_options"]

_OPTION = re.compile(r":([a-z][a-z_]*):(?:[ \t]+(.*))?")


class Option(NamedTuple):
    """One line ``:name: value`` and where it stands."""

    name: str
    value: str
    line: int


@dataclass(frozen=True)
class Directive:
    """One ``:::{name} argument`` with its options and its body.

    Attributes
    ----------
    body
        The Markdown below the options.
    tokens
        The body parsed in the lesson's dialect; their lines count from the top of the file.
    line, end_line
        First and last line of the file that belong to the directive, counted from 1.
    """

    name: str
    argument: str
    options: tuple[Option, ...]
    body: str
    tokens: tuple[Token, ...]
    line: int
    end_line: int
    is_closed: bool

    def option(self, name: str) -> Option | None:
        """Return the first option of that name."""
        return next((option for option in self.options if option.name == name), None)


def split_options(content: str, line: int) -> tuple[tuple[Option, ...], str, int]:
    """Split a directive's content into options and body.

    Parameters
    ----------
    content
        All between the opening and the closing line.
    line
        The line of the file on which ``content`` begins.

    Returns
    -------
    options, body, body_line
    """
    lines = content.splitlines(keepends=True)
    options: list[Option] = []
    for text in lines:
        match = _OPTION.fullmatch(text.strip())
        if match is None:
            break
        options.append(Option(match[1], (match[2] or "").strip(), line + len(options)))
    body = "".join(lines[len(options) :])
    return tuple(options), body, line + len(options)
