"""The geometry of charts; `templates/` draws it as SVG, in units of the chart's own box."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["BINS", "Bar", "Histogram", "Segment", "histogram", "shares", "stacked"]

#: Ten classes of ten per cent.
BINS = 10
_WIDTH = 640.0
_HEIGHT = 260.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 40.0, 8.0, 36.0, 54.0
_GAP = 4.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One class of grades: from ``low`` to ``high`` per cent, and where it is drawn."""

    low: int
    high: int
    count: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Histogram:
    """Bars over an axis from 0 to 100 per cent.

    Attributes
    ----------
    ticks
        Counts on the upright axis and how far down each stands.
    median_x
        Where the median stands; ``None`` when there are no grades.
    """

    bars: tuple[Bar, ...]
    ticks: tuple[tuple[int, float], ...]
    median_x: float | None
    width: float = _WIDTH
    height: float = _HEIGHT
    left: float = _LEFT
    right: float = _WIDTH - _RIGHT
    base: float = _HEIGHT - _BOTTOM
    top: float = _TOP


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar of length 100."""

    name: str
    count: int
    x: float
    width: float


def shares(scores: Sequence[tuple[float, float]]) -> list[float]:
    """Return points of points as shares of one; those of nothing are left out."""
    return [score / most for score, most in scores if most > 0]


def histogram(values: Sequence[float], median: float | None) -> Histogram:
    """Lay out a histogram of shares of one; more than one counts as one."""
    counts = [0] * BINS
    for value in values:
        counts[min(BINS - 1, max(0, int(value * BINS + 1e-9)))] += 1
    step = _tick_step(max(counts, default=0))
    top_count = step * max(1, -(-max(counts, default=0) // step))
    room = _HEIGHT - _BOTTOM - _TOP
    slot = (_WIDTH - _LEFT - _RIGHT) / BINS
    bars = []
    for place, count in enumerate(counts):
        height = room * count / top_count
        x, y = _LEFT + place * slot + _GAP / 2, _HEIGHT - _BOTTOM - height
        bars.append(Bar(place * 100 // BINS, (place + 1) * 100 // BINS, count, x, y, slot - _GAP, height))
    ticks = tuple((count, _HEIGHT - _BOTTOM - room * count / top_count) for count in range(0, top_count + 1, step))
    median_x = None if median is None else _LEFT + min(1.0, median) * slot * BINS
    return Histogram(tuple(bars), ticks, median_x)


def stacked(counts: Mapping[str, int], order: Sequence[str]) -> list[Segment]:
    """Lay counts out side by side on a bar of length 100."""
    total = sum(counts.get(name, 0) for name in order)
    segments, x = [], 0.0
    for name in order:
        if count := counts.get(name, 0):
            width = 100 * count / total
            segments.append(Segment(name, count, x, width))
            x += width
    return segments


def _tick_step(most: int) -> int:
    """Return a step of 1, 2 or 5 times a power of ten that leaves at most five ticks."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if most <= 5 * step:
                return step
        size *= 10
