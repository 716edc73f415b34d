"""Writes to the error stream without end, catching what ends it.

Outcome: output_limit, time_limit
"""

import sys


def scale(x):
    while True:
        try:
            print("x" * 100, file=sys.stderr)
        except BaseException:
            pass
