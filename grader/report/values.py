"""Described values (see `grader.testing.describe`) as lines of text: arrays aligned, one element marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.i18n import say

__all__ = ["Rendered", "render_call", "render_value"]

_DIGITS = (6, 9, 17)
_WIDEST_ROW = 68


@dataclass(frozen=True, slots=True)
class Rendered:
    """Lines of text and, where an element is marked, its line, column and length."""

    lines: tuple[str, ...]
    mark: tuple[int, int, int] | None = None


def render_value(value: Any, index: Sequence[int] | None = None, *, beside: Any = None) -> Rendered:
    """Render a described value.

    Parameters
    ----------
    value
        What `describe` returned.
    index
        The element to mark, in the indices of the whole array.
    beside
        Another described value shown next to it: as many digits are written as tell the two apart.
    """
    if not isinstance(value, Mapping):
        return Rendered((str(value),))
    if value["kind"] == "array":
        digits = _digits_that_differ(value, beside, index)
        return _array(value, index, digits)
    return Rendered((_inline(value, _digits_that_differ(value, beside, None)),))


def render_call(value: Any) -> Rendered:
    """Render an input: a call with its arguments, arrays under each other, or any other value."""
    if not isinstance(value, Mapping) or value["kind"] != "call":
        return render_value(value)
    head = f"{value['function']}("
    lines: list[str] = []
    for position, argument in enumerate(value["arguments"]):
        name = f"{argument['name']}=" if argument["name"] else ""
        rendered = render_value(argument["value"])
        is_last = position == len(value["arguments"]) - 1
        body = [*rendered.lines]
        body[-1] += ")" if is_last else ","
        short = len(body) == 1 and lines and len(lines[-1]) + len(body[0]) + len(name) < _WIDEST_ROW
        if short:
            lines[-1] += f" {name}{body[0]}"
            continue
        lead = head if not lines else " " * len(head)
        lines.append(lead + name + body[0])
        lines += [" " * (len(head) + len(name)) + line for line in body[1:]]
    return Rendered(tuple(lines or [head + ")"]))


def _array(value: Mapping[str, Any], index: Sequence[int] | None, digits: int) -> Rendered:
    shape = value["shape"]
    origin = value.get("origin") or [0] * len(shape)
    local = None if index is None else [i - o for i, o in zip(index, origin, strict=False)]
    texts = _map(value["values"], lambda item: _number(item, digits))
    if not isinstance(texts, list):
        return Rendered((texts,))
    width = max((len(text) for text in _leaves(texts)), default=1)
    builder = _ArrayLines(width, local)
    builder.add(texts, [], 0)
    lines = builder.lines
    notes = []
    if value["library"] == "torch":
        notes.append("torch")
    if value.get("truncated"):
        notes.append(say("part of shape {shape}, from index {origin}", shape=tuple(shape), origin=tuple(origin)))
    if 0 in shape:
        notes.append(say("empty, shape {shape}", shape=tuple(shape)))
    if value["dtype"] not in ("float64", "int64"):
        notes.append(value["dtype"])
    if notes:
        lines[-1] += f"  ({', '.join(notes)})"
    return Rendered(tuple(lines), builder.mark)


class _ArrayLines:
    """Writes nested lists of equally wide texts the way numpy does, and notes where the marked one went."""

    def __init__(self, width: int, marked: Sequence[int] | None) -> None:
        self._width = width
        self._marked = list(marked) if marked is not None else None
        self.lines: list[str] = []
        self.mark: tuple[int, int, int] | None = None

    def add(self, values: list[Any], path: list[int], depth: int) -> None:
        if values and isinstance(values[0], list):
            self._add_rows(values, path, depth)
        else:
            self._add_row(values, path)

    def _add_rows(self, values: list[Any], path: list[int], depth: int) -> None:
        first = len(self.lines)
        for i, row in enumerate(values):
            start = len(self.lines)
            self.add(row, [*path, i], depth + 1)
            for number in range(start, len(self.lines)):
                lead = "[" if number == first else " "
                self.lines[number] = lead + self.lines[number]
            self._shift_mark(start, 1)
            if i < len(values) - 1:
                self.lines[-1] += ","
        self.lines[-1] += "]"

    def _add_row(self, values: list[Any], path: list[int]) -> None:
        line = "["
        for i, text in enumerate(values):
            if i and len(line) + self._width > _WIDEST_ROW:
                self.lines.append(line.rstrip())
                line = " "
            padded = text.rjust(self._width)
            if [*path, i] == self._marked:
                self.mark = (len(self.lines), len(line) + self._width - len(text), len(text))
            line += padded + (", " if i < len(values) - 1 else "")
        self.lines.append(line + "]")

    def _shift_mark(self, start: int, by: int) -> None:
        if self.mark and self.mark[0] >= start:
            line, column, length = self.mark
            self.mark = (line, column + by, length)


def _inline(value: Mapping[str, Any], digits: int) -> str:
    """Render anything but an array of its own on one line."""
    kind = value["kind"]
    if kind == "number":
        return _number(value["value"], digits)
    if kind == "array":
        return " ".join(line.strip() for line in _array(value, None, digits).lines)
    if kind in ("list", "tuple"):
        items = ", ".join(_inline(item, digits) for item in value["items"])
        items += ", …" if value.get("truncated") else ""
        if kind == "list":
            return f"[{items}]"
        return f"({items},)" if len(value["items"]) == 1 else f"({items})"
    if kind == "dict":
        pairs = ", ".join(f"{_inline(p['key'], digits)}: {_inline(p['value'], digits)}" for p in value["items"])
        return f"{{{pairs}{', …' if value.get('truncated') else ''}}}"
    if kind == "text":
        return repr(value["value"])
    if kind in ("none", "bool"):
        return str(value.get("value"))
    if kind == "bytes":
        return f"bytes.fromhex('{value['value']}')"
    if kind == "exception":
        return f"{value['type']}: {value['message']}" if value.get("message") else str(value["type"])
    if kind in ("callable", "class"):
        return str(value["name"])
    return say("an object of class {name}", name=value.get("type", "?"))


def _digits_that_differ(value: Mapping[str, Any], beside: Any, index: Sequence[int] | None) -> int:
    if not isinstance(beside, Mapping):
        return _DIGITS[0]
    first, second = _element(value, index), _element(beside, index)
    for digits in _DIGITS:
        if _number(first, digits) != _number(second, digits):
            return digits
    return _DIGITS[0]


def _element(value: Mapping[str, Any], index: Sequence[int] | None) -> Any:
    if value["kind"] == "number":
        return value["value"]
    if value["kind"] != "array" or index is None:
        return None
    found = value["values"]
    origin = value.get("origin") or [0] * len(index)
    for i, start in zip(index, origin, strict=False):
        if not isinstance(found, list) or not 0 <= i - start < len(found):
            return None
        found = found[i - start]
    return found


def _number(item: Any, digits: int) -> str:
    if isinstance(item, bool) or not isinstance(item, (int, float)):
        return str(item)
    if isinstance(item, int):
        return str(item)
    text = f"{item:.{digits}g}"
    return text if any(mark in text for mark in ".einf") else text + ".0"


def _map(values: Any, function: Any) -> Any:
    return [_map(item, function) for item in values] if isinstance(values, list) else function(values)


def _leaves(values: Any) -> list[str]:
    if not isinstance(values, list):
        return [values]
    return [leaf for item in values for leaf in _leaves(item)]
