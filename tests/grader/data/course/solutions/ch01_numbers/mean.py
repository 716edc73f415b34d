"""The arithmetic mean."""

import numpy as np


def mean(x):
    """Return the sum of x over its length."""
    if len(x) == 0:
        raise ValueError("an empty array has no mean")
    return np.sum(x) / len(x)
