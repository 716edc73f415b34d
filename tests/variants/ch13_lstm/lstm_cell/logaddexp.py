"""The sigmoid through logaddexp, blocks by reshaping, and accumulation in place in new arrays."""

import numpy as np


def _sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


def lstm_cell(x, h_prev, c_prev, W_x, W_h, b):
    rows, units = h_prev.shape if h_prev.ndim == 2 else (-1, -1)
    wanted = [(rows, x.shape[-1]), (rows, units), (rows, units), (x.shape[-1], 4 * units), (units, 4 * units)]
    if [a.shape for a in (x, h_prev, c_prev, W_x, W_h)] != wanted or b.shape != (4 * units,):
        raise ValueError("the shapes do not fit")
    z = np.array(x @ W_x, dtype=x.dtype if x.dtype.kind == "f" else float)
    z += h_prev @ W_h
    z += b
    z = z.reshape(rows, 4, units)
    c = _sigmoid(z[:, 1])
    c *= c_prev
    c += _sigmoid(z[:, 0]) * np.tanh(z[:, 2])
    h = np.tanh(c)
    h *= _sigmoid(z[:, 3])
    return [h, c]
