"""Item statistics, added up one submission after the other.

Facility is the mean share of an item's points. Discrimination is the correlation of an item's points with the points of
everything else in the submission (the corrected item-total correlation): near 0 or below, the item does not
tell those who can from those who cannot, and deserves a look.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

__all__ = ["ItemSums"]

#: Below this many submissions a correlation says nothing.
_FEWEST = 5


@dataclass(slots=True)
class ItemSums:
    """Sums over the submissions that have an item."""

    max_points: float
    count: int = 0
    _points: float = 0.0
    _points_squared: float = 0.0
    _rest: float = 0.0
    _rest_squared: float = 0.0
    _product: float = 0.0

    def add(self, points: float, rest: float) -> None:
        """Add one submission: the points of the item, and those of everything else."""
        self.count += 1
        self._points += points
        self._points_squared += points * points
        self._rest += rest
        self._rest_squared += rest * rest
        self._product += points * rest

    @property
    def facility(self) -> float | None:
        if not self.count or not self.max_points:
            return None
        return self._points / (self.count * self.max_points)

    @property
    def discrimination(self) -> float | None:
        """The correlation; ``None`` where all did the same, or too few did anything."""
        n = self.count
        own = n * self._points_squared - self._points**2
        others = n * self._rest_squared - self._rest**2
        if n < _FEWEST or own <= 1e-9 * n * n or others <= 1e-9 * n * n:
            return None
        return (n * self._product - self._points * self._rest) / math.sqrt(own * others)
