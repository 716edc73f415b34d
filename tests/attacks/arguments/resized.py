"""Resizes its argument and changes its strides and its type.

Exercise: scale
Outcome: error, wrong_answer
"""

import numpy as np


def scale(x):
    if isinstance(x, np.ndarray):
        x.resize((1,), refcheck=False)
        try:
            x.dtype = np.int64
        except (AttributeError, ValueError, DeprecationWarning):
            pass
    return x
