"""Where two arrays differ, and how much: a table of |got − expected| with colours, and a sentence that says it too."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.i18n import both
from grader.model import Text

__all__ = ["Heat", "heat_of"]

_LEVELS = 5


@dataclass(frozen=True)
class Cell:
    """One element: its difference as text, and how large it is, 0 for none up to 5 for the largest."""

    text: str
    level: int
    is_marked: bool


@dataclass(frozen=True)
class Heat:
    """A difference of two arrays.

    Attributes
    ----------
    summary
        What the colours say, in words.
    tables
        Each of two dimensions, with the indices that lead to it.
    """

    summary: Text
    tables: tuple[tuple[str, tuple[tuple[Cell, ...], ...]], ...]


def heat_of(expected: Any, actual: Any, index: Sequence[int] | None) -> Heat | None:
    """Return the difference of two described arrays (see `grader.testing.describe`).

    Parameters
    ----------
    index
        The element to mark, in the indices of the whole array.

    Returns
    -------
    Heat or None
        None where they are no arrays of numbers of one shape, or have one element only.
    """
    if not _are_comparable(expected, actual):
        return None
    differences = dict(_differences(expected["values"], actual["values"], ()))
    if len(differences) < 2:
        return None
    origin = list(expected.get("origin") or [0] * len(expected["shape"]))
    marked = None if index is None else tuple(i - o for i, o in zip(index, origin, strict=False))
    finite = [value for value in differences.values() if math.isfinite(value)]
    largest = max(finite, default=0.0)
    cells = {place: Cell(_text(value), _level(value, largest), place == marked) for place, value in differences.items()}
    return Heat(_summary(differences, origin, bool(expected.get("truncated"))), tuple(_tables(cells)))


def _are_comparable(expected: Any, actual: Any) -> bool:
    both_arrays = all(isinstance(item, Mapping) and item.get("kind") == "array" for item in (expected, actual))
    return (
        both_arrays
        and len(expected["shape"]) > 0
        and expected["shape"] == actual["shape"]
        and (expected.get("origin") or []) == (actual.get("origin") or [])
    )


def _differences(expected: Any, actual: Any, place: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], float]]:
    if isinstance(expected, list) and isinstance(actual, list):
        for number, (first, second) in enumerate(zip(expected, actual, strict=False)):
            yield from _differences(first, second, (*place, number))
        return
    first, second = _number(expected), _number(actual)
    if first is None or second is None:
        return
    same = first == second or (math.isnan(first) and math.isnan(second))
    yield place, 0.0 if same else abs(first - second)


def _number(item: Any) -> float | None:
    """Return an element as a float; JSON has texts for those that are not finite."""
    if isinstance(item, (bool, int, float)):
        return float(item)
    return float(item) if item in ("nan", "inf", "-inf") else None


def _text(value: float) -> str:
    return "0" if value == 0 else f"{value:.2g}"


def _level(value: float, largest: float) -> int:
    if value == 0:
        return 0
    if not math.isfinite(value) or largest == 0:
        return _LEVELS
    return max(1, math.ceil(value / largest * _LEVELS))


def _summary(differences: Mapping[tuple[int, ...], float], origin: Sequence[int], is_part: bool) -> Text:
    wrong = [place for place, value in differences.items() if value != 0]
    if not wrong:
        return both("No element that is shown differs.")
    worst = max(wrong, key=lambda place: math.inf if math.isnan(differences[place]) else differences[place])
    place = ", ".join(str(i + o) for i, o in zip(worst, origin, strict=False))
    text = both(
        "Elements that differ: {wrong} of {count}; the largest difference is {largest}, at index [{place}].",
        wrong=len(wrong),
        count=len(differences),
        largest=_text(differences[worst]),
        place=place,
    )
    return both("{text} Only a part of the array is shown.", text=text) if is_part else text


def _tables(cells: Mapping[tuple[int, ...], Cell]) -> Iterator[tuple[str, tuple[tuple[Cell, ...], ...]]]:
    """Yield tables of rows; of more than two dimensions one for each index before the last two."""
    groups: dict[tuple[int, ...], dict[int, list[Cell]]] = {}
    for place, cell in cells.items():
        row = place[-2] if len(place) > 1 else 0
        groups.setdefault(place[:-2], {}).setdefault(row, []).append(cell)
    for lead, rows in groups.items():
        name = f"[{', '.join(map(str, lead))}, :, :]" if lead else ""
        yield name, tuple(tuple(row) for row in rows.values())
