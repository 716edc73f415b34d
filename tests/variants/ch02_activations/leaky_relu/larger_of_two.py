"""The larger of x and alpha * x, which is right because alpha < 1."""

import numpy as np


def leaky_relu(x, alpha=0.01):
    x = _as_float(x)
    return np.maximum(x, alpha * x)


def leaky_relu_gradient(x, alpha=0.01):
    out = np.ones_like(_as_float(x))
    out[np.asarray(x) <= 0] = alpha
    return out


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
