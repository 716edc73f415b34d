"""Leaky ReLU and its derivative."""

import numpy as np


def leaky_relu(x, alpha=0.01):
    """Return x where x > 0, else alpha * x, of every element."""
    x = _as_float(x)
    # The faulty code wrote the constant 0.001 on the negative side. A constant is flat, so the unit would
    # be as dead there as with ReLU. What keeps it alive is the slope: the output is a multiple of x.
    return np.where(x > 0, x, alpha * x)


def leaky_relu_gradient(x, alpha=0.01):
    """Return the derivative of leaky ReLU at every element: 1 where x > 0, else alpha."""
    x = _as_float(x)
    # The faulty code had 0 here: the right derivative of the wrong function.
    # np.where of two plain numbers gives float64, so the result is cast to the dtype of x.
    return np.where(x > 0, 1.0, alpha).astype(x.dtype)


def _as_float(x):
    """Return x as an array of floats: float32 and float64 stay what they are, integers become float64."""
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
