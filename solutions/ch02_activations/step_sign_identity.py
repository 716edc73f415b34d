"""Step, sign and identity: the three simplest activation functions."""

import numpy as np


def step(x, threshold=0.0):
    """Return 1 for every element above the threshold and 0 for every other one."""
    x = _as_float(x)
    # The strict > settles the edge: an element that equals the threshold is not above it.
    # A comparison gives booleans. A network computes with floats, so they are cast to the dtype of x.
    return (x > threshold).astype(x.dtype)


def sign(x):
    """Return 1 for every positive element, 0 for every zero and -1 for every negative element."""
    x = _as_float(x)
    # One term for each side. At 0 neither comparison holds, and 0 - 0 is the third case by itself.
    return (x > 0).astype(x.dtype) - (x < 0).astype(x.dtype)


def identity(x):
    """Return every element as it is."""
    # No copy is needed: who promises not to modify an array may hand it on.
    return _as_float(x)


def _as_float(x):
    """Return x as an array of floats: float32 and float64 stay what they are, integers become float64."""
    x = np.asarray(x)
    # np.asarray(x, dtype=float) would be shorter, but it would turn float32 into float64 as well.
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
