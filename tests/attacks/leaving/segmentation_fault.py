"""Reads address zero.

Outcome: crashed
"""

import ctypes


def scale(x):
    return ctypes.string_at(0)
