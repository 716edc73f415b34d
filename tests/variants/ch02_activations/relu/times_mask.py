"""The input times a mask of its sign."""

import numpy as np


def relu(x):
    x = _as_float(x)
    return x * (x > 0)


def relu_gradient(x):
    x = _as_float(x)
    return np.where(x > 0, np.ones_like(x), np.zeros_like(x))


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
