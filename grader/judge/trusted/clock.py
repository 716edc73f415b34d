"""The time a case may take, fair to slow machines."""

from __future__ import annotations

import time
from collections.abc import Callable

__all__ = ["CaseClock"]

#: No machine is so busy that a case may take more than this many times its limit.
_MOST = 5.0


class CaseClock:
    """Wall time of one case, less the time in which the machine did not let the sandbox run.

    Parameters
    ----------
    limit_s
        The limit to begin with.
    starved_s
        Returns the seconds that the sandbox has waited for a processor so far.
    reference_limit_s
        Asked once, when the limit is reached: returns the limit that follows from the reference
        solution's own time. The time it takes to find out does not count.
    """

    def __init__(
        self,
        limit_s: float,
        starved_s: Callable[[], float] = lambda: 0.0,
        reference_limit_s: Callable[[], float] | None = None,
    ) -> None:
        self.limit_s = limit_s
        self.is_stretched = False
        self._starved_s = starved_s
        self._reference_limit_s = reference_limit_s
        self._start = time.monotonic()
        self._starved_before = starved_s()

    def restart_starvation(self) -> None:
        """A new sandbox begins to wait from zero."""
        self._starved_before = self._starved_s()

    def leave_out(self, seconds: float) -> None:
        """Take away time in which something else than the case was done."""
        self._start += seconds

    @property
    def elapsed_s(self) -> float:
        return time.monotonic() - self._start

    def time_left(self) -> float:
        """Return the seconds left; 0 or less when the case is over its limit."""
        elapsed = self.elapsed_s
        if elapsed < self.limit_s:
            return self.limit_s - elapsed
        if self._reference_limit_s is not None:
            ask, self._reference_limit_s = self._reference_limit_s, None
            longer = ask()
            self.is_stretched = longer > self.limit_s
            self.limit_s = max(self.limit_s, longer)
            self._start += self.elapsed_s - elapsed
        starved = max(0.0, self._starved_s() - self._starved_before)
        return self.limit_s - elapsed + min(starved, (_MOST - 1) * self.limit_s)
