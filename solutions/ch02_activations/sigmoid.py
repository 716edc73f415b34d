"""The logistic sigmoid and its derivative."""

import numpy as np


def sigmoid(x):
    """Return the logistic sigmoid 1 / (1 + exp(-x)) of every element."""
    x = _as_float(x)
    # -|x| is never positive, so its exponential lies between 0 and 1. For large |x| it rounds to 0,
    # which is harmless; exp of a large positive number would overflow to inf.
    small = np.exp(-np.abs(x))
    # x >= 0: small is exp(-x), and the formula stands as it is:   1 / (1 + small).
    # x <  0: multiply numerator and denominator by exp(x) = small: small / (1 + small).
    # Only the numerators differ. np.where evaluates both, but neither of them can overflow.
    return np.where(x >= 0, 1.0, small) / (1.0 + small)


def sigmoid_gradient(x):
    """Return the derivative of the sigmoid at every element: s * (1 - s) with s = sigmoid(x)."""
    # The derivative is written in the output s. This function is given the input x, so s comes first;
    # x * (1 - x) would be a different function.
    s = sigmoid(x)
    return s * (1.0 - s)


def _as_float(x):
    """Return x as an array of floats: float32 and float64 stay what they are, integers become float64."""
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
