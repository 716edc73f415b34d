"""One sample at a time, the weights cut into blocks first."""

import numpy as np


def _check(condition):
    if not condition:
        raise ValueError("the shapes of the arguments do not fit")


def _sigmoid(z):
    small = np.exp(np.where(z > 0, -z, z))
    return np.where(z > 0, 1, small) / (1 + small)


def lstm_cell(x, h_prev, c_prev, W_x, W_h, b):
    _check(x.ndim == 2 and h_prev.ndim == 2 and W_x.ndim == 2 and W_h.ndim == 2 and b.ndim == 1)
    (n, d), (m, units) = x.shape, h_prev.shape
    _check(n == m and c_prev.shape == (n, units) and W_x.shape == (d, 4 * units))
    _check(W_h.shape == (units, 4 * units) and len(b) == 4 * units)
    dtype = x.dtype if np.issubdtype(x.dtype, np.floating) else np.dtype(float)
    blocks = [(W_x[:, k : k + units], W_h[:, k : k + units], b[k : k + units]) for k in range(0, 4 * units, units)]
    h, c = np.zeros((n, units), dtype), np.zeros((n, units), dtype)
    for row in range(n):
        i, f, g, o = ((np.dot(x[row], U) + np.dot(h_prev[row], V) + bias).astype(dtype) for U, V, bias in blocks)
        c[row] = c_prev[row] * _sigmoid(f) + _sigmoid(i) * np.tanh(g)
        h[row] = np.tanh(c[row]) * _sigmoid(o)
    return h, c
