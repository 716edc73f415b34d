"""Boolean masks, each half written into a new array."""

import numpy as np


def sigmoid(x):
    x = _as_float(x)
    out = np.empty_like(x)
    positive = x >= 0
    out[positive] = 1.0 / (1.0 + np.exp(-x[positive]))
    e = np.exp(x[~positive])
    out[~positive] = e / (1.0 + e)
    return out


def sigmoid_gradient(x):
    out = sigmoid(x)
    out -= out**2
    return out


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
