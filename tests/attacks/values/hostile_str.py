"""An exception whose text never ends, raises, exits or is none.

Outcome: error, time_limit, crashed
"""

import os

calls = []


class Bad(Exception):
    def __str__(self):
        number = len(calls) % 3
        if number == 0:
            raise SystemExit(0)
        if number == 1:
            os._exit(0)
        return 5


def scale(x):
    calls.append(x)
    raise Bad
