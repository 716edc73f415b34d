"""Shapes as answers: ``(N, 64, 14, 14)``, ``(3,)``, ``()``, ``(N, T - 1, 4*H)``.

An entry is a whole number, a symbol, or an expression over symbols; two entries are the same when they
agree at several seeded settings of the symbols.
"""

from __future__ import annotations

from dataclasses import dataclass

from grader.i18n import both
from grader.model import Text
from grader.quiz.expression import Expression, ExpressionError
from grader.quiz.stream import Stream

__all__ = ["Shape", "ShapeError"]

_POINTS = 8


class ShapeError(ValueError):
    """A text that is not a shape; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Shape:
    """A tuple of expressions."""

    source: str
    entries: tuple[Expression, ...]

    @classmethod
    def parse(cls, source: str) -> Shape:
        """Read a shape.

        Raises
        ------
        ShapeError
            When the brackets, the commas or an entry are wrong; a tuple of one entry needs its comma.
        """
        source = source.strip()
        if not (source.startswith("(") and source.endswith(")")):
            raise ShapeError(both("'{source}' is not a shape; write it in brackets, as in (N, 3)", source=source))
        inner = source[1:-1].strip()
        if not inner:
            return cls("()", ())
        parts = _split_at_commas(inner)
        if len(parts) == 1:
            raise ShapeError(both("'{source}': a shape of one axis needs a comma, as in (3,)", source=source))
        if not parts[-1]:
            parts.pop()
        return cls(source, tuple(_entry(part, source) for part in parts))

    def is_same(self, other: Shape) -> bool:
        """Whether both have as many axes and every axis agrees."""
        if len(self.entries) != len(other.entries):
            return False
        names = sorted({name for shape in (self, other) for entry in shape.entries for name in entry.names})
        for point in range(_POINTS):
            stream = Stream("shape", point)
            values = {name: 2 + stream.below(1000) for name in names}
            try:
                if any(
                    mine.evaluate(values) != theirs.evaluate(values)
                    for mine, theirs in zip(self.entries, other.entries, strict=True)
                ):
                    return False
            except ExpressionError:
                return False
        return True


def _entry(part: str, source: str) -> Expression:
    try:
        entry = Expression.parse(part)
        if not entry.names and not (isinstance(entry.evaluate(), int) and entry.evaluate() >= 0):
            raise ShapeError(both("'{source}': '{part}' cannot be the length of an axis", source=source, part=part))
    except ExpressionError as error:
        raise ShapeError(both("'{source}': {reason}", source=source, reason=error.text)) from None
    return entry


def _split_at_commas(text: str) -> list[str]:
    """Split at the commas that stand in no inner bracket."""
    parts, depth, begin = [], 0, 0
    for position, char in enumerate(text):
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == "," and depth == 0:
            parts.append(text[begin:position].strip())
            begin = position + 1
    return [*parts, text[begin:].strip()]
