"""The four gate signals of an LSTM."""

import numpy as np


def lstm_gates(x, h_prev, W_x, W_h, b):
    """Return (i, f, g, o), four arrays (N, H). The stub holds the whole contract."""
    _check_shapes(x, h_prev, W_x, W_h, b)
    x, h_prev = _as_float(x), _as_float(h_prev)
    # One wide product is faster than four narrow ones, and every gate sees the same two things: the new element and
    # what the layer said last.
    z = x @ W_x + h_prev @ W_h + b
    units = h_prev.shape[1]
    zi, zf, zg, zo = (z[:, k * units : (k + 1) * units] for k in range(4))
    # Gates are shares, so that they lie between 0 and 1. The candidate is content, and content has a sign: tanh.
    return _sigmoid(zi), _sigmoid(zf), np.tanh(zg), _sigmoid(zo)


def _sigmoid(z):
    # The same function as 1 / (1 + exp(-z)), and no exponential that could overflow.
    return (1 + np.tanh(z / 2)) / 2


def _check_shapes(x, h_prev, W_x, W_h, b):
    fits = x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == 2 and b.ndim == 1 and len(x) == len(h_prev)
    columns = 4 * h_prev.shape[-1]
    if not (fits and W_x.shape == (x.shape[1], columns) and W_h.shape == (h_prev.shape[1], columns)):
        raise ValueError(f"x {x.shape}, h_prev {h_prev.shape}, W_x {W_x.shape} and W_h {W_h.shape} do not fit")
    if b.shape != (columns,):
        raise ValueError(f"b has the shape {b.shape}, not {(columns,)}")


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
