"""Writes to descriptors 1 and 2 themselves, from C.

Outcome: wrong_answer
"""

import ctypes
import os


def scale(x):
    for number in (1, 2):
        for _ in range(200):
            os.write(number, b"x" * 65536)
    ctypes.CDLL(None).puts(b"x" * 65536)
    return x * 0
