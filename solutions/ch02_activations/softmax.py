"""Softmax: scores into shares that add up to 1."""

import numpy as np


def softmax(x, axis=-1):
    """Return exp(x_i) / sum_j exp(x_j) along one axis."""
    x = _as_float(x)
    # Adding the same number to all scores of a group changes nothing: it cancels in the fraction. So subtract
    # the largest one. Every exponent is then <= 0 and nothing overflows; one exponent is exactly 0,
    # so the sum is at least 1 and there is no division by zero.
    # The largest of each group, not of the whole array: beside one group of huge scores all others
    # would underflow to 0 / 0. keepdims=True leaves a length-1 axis, so that the maxima and the sums
    # line up with x whichever axis is meant.
    shifted = x - x.max(axis=axis, keepdims=True)
    e = np.exp(shifted)
    return e / e.sum(axis=axis, keepdims=True)


def _as_float(x):
    """Return x as an array of floats: float32 and float64 stay what they are, integers become float64."""
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
