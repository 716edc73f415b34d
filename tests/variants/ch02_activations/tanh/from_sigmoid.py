"""Through 2 * sigmoid(2x) - 1, with a sigmoid that cannot overflow."""

import numpy as np


def tanh(x):
    return 2.0 * _sigmoid(2.0 * _as_float(x)) - 1.0


def tanh_gradient(x):
    s = _sigmoid(2.0 * _as_float(x))
    return 4.0 * s * (1.0 - s)


def _sigmoid(z):
    return np.exp(-np.logaddexp(np.zeros_like(z), -z))


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
