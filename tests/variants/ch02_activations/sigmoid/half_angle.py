"""Through the hyperbolic tangent of half the argument."""

import numpy as np


def sigmoid(x):
    return 0.5 * (1.0 + np.tanh(0.5 * _as_float(x)))


def sigmoid_gradient(x):
    t = np.tanh(0.5 * _as_float(x))
    return 0.25 * (1.0 - t * t)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
