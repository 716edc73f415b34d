"""Recurses without end, with the limit set out of the way.

Outcome: error, crashed, memory_limit, time_limit
"""

import sys

sys.setrecursionlimit(10**9)


def scale(x):
    return scale(x)
