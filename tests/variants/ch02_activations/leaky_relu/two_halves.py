"""A sum of two halves, max(0, x) + alpha * min(0, x)."""

import numpy as np


def leaky_relu(x, alpha=0.01):
    x = _as_float(x)
    return np.maximum(x, 0.0) + alpha * np.minimum(x, 0.0)


def leaky_relu_gradient(x, alpha=0.01):
    x = _as_float(x)
    return (alpha + (1.0 - alpha) * (x > 0)).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
