"""Overwrites its argument past all of numpy, by its address.

Exercise: scale
Outcome: wrong_answer
"""

import ctypes

import numpy as np


def scale(x):
    if isinstance(x, np.ndarray):
        ctypes.memset(x.ctypes.data, 0, x.nbytes)
        return x
    return 0.0
