"""Characters of a TeX source, one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

__all__ = ["Scanner", "TexSyntaxError"]

_SPACE = re.compile(r"(?:\s|(?<!\\)%[^\n]*\n?)*")
_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)


class TexSyntaxError(ValueError):
    """The source is not well-formed: unbalanced brackets, a script without a base, ..."""


@dataclass
class Scanner:
    """A source and a position in it."""

    source: str
    position: int = 0

    def raw_argument(self) -> str:
        """Return the source of a braced argument as it is."""
        self.skip_space()
        self.expect("{")
        begin, depth = self.position, 1
        while depth:
            if self.at_end():
                self.fail("{")
            depth += {"{": 1, "}": -1}.get(self.source[self.position], 0)
            self.position += 1
        return self.source[begin : self.position - 1]

    def command(self) -> str:
        match = _COMMAND.match(self.source, self.position)
        if match is None:
            self.fail("\\")
        self.position = match.end()
        return match[1]

    def skip_space(self) -> None:
        match = _SPACE.match(self.source, self.position)
        if match:
            self.position = match.end()

    def peek(self) -> str:
        return self.source[self.position : self.position + 1]

    def at(self, text: str) -> bool:
        if not self.source.startswith(text, self.position):
            return False
        after = self.source[self.position + len(text) :][:1]
        return not (text[-1].isalpha() and after.isalpha())

    def at_end(self) -> bool:
        return self.position >= len(self.source)

    def expect(self, text: str) -> None:
        if not self.source.startswith(text, self.position):
            self.fail(text)
        self.position += len(text)

    def fail(self, text: str) -> NoReturn:
        raise TexSyntaxError(text)
