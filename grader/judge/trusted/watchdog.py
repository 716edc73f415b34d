"""Ends a case that goes on for ever in the suite itself.

The connection's clock is looked at while it waits for student code. A suite that counts to a number which student code
returned waits for nobody.
"""

from __future__ import annotations

import signal

from grader.judge.trusted.connection import Connection

__all__ = ["Watchdog"]

#: A case is given this much longer: most end in the connection, at the very limit.
_GRACE_S = 2.0
_LONGEST_S = 60.0


class Watchdog:
    """Rings when a case is over its limit. Only for a process of its own: it takes the process's alarm."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def start(self) -> None:
        signal.signal(signal.SIGALRM, self._ring)
        signal.setitimer(signal.ITIMER_REAL, self._connection.clock.limit_s + _GRACE_S)

    def stop(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)

    def _ring(self, *_: object) -> None:
        left = self._connection.clock.time_left()
        if left <= 0:
            raise self._connection.end_late()
        signal.setitimer(signal.ITIMER_REAL, min(left, _LONGEST_S) + _GRACE_S)
