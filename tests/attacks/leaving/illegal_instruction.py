"""Overwrites code of the interpreter's own objects until it breaks.

Outcome: crashed, error, time_limit
"""

import ctypes


def scale(x):
    ctypes.memset(id(int), 0xFF, 200)
    return x * 0
