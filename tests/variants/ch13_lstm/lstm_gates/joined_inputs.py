"""Input, state and a column of ones joined to one matrix; the four blocks as an axis of their own."""

import numpy as np


def lstm_gates(x, h_prev, W_x, W_h, b):
    dtype = np.result_type(x, np.float32) if x.dtype.kind == "f" else np.float64
    if not x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == b.ndim + 1 == 2:
        raise ValueError("a number of axes is wrong")
    units = h_prev.shape[1]
    if b.size != 4 * units or W_x.shape[0] != x.shape[1] or W_h.shape[0] != units:
        raise ValueError("a number of rows is wrong")
    # Raises ValueError where the blocks or the samples differ in number.
    weights = np.concatenate([W_x, W_h, b[None, :]]).astype(dtype)
    joined = np.concatenate([x, h_prev, np.ones((len(x), 1))], axis=1).astype(dtype)
    z = (joined @ weights).reshape(len(x), 4, units)
    z[:, [0, 1, 3]] /= 2
    signals = np.tanh(z)
    signals[:, [0, 1, 3]] = 0.5 * signals[:, [0, 1, 3]] + 0.5
    return tuple(signals[:, k] for k in range(4))
