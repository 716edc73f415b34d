"""Backward through a dense layer."""

import numpy as np


def dense_backward(dout, x, W):
    """Return (dx, dW, db) of the layer x @ W + b. The stub holds the whole contract."""
    if not (dout.ndim == x.ndim == W.ndim == 2 and dout.shape == (x.shape[0], W.shape[1]) and x.shape[1] == W.shape[0]):
        raise ValueError(f"dout {dout.shape}, x {x.shape} and W {W.shape} are not (N, M), (N, D) and (D, M)")
    dout, x, W = _as_float(dout), _as_float(x), _as_float(W)
    # A gradient has the shape of what it belongs to, and that alone nearly fixes the formula: from (N, M) and (D, M)
    # only dout @ W.T makes (N, D), from (N, D) and (N, M) only x.T @ dout makes (D, M).
    dx = dout @ W.T
    dW = x.T @ dout  # the product sums over the rows: every sample had its share in every weight
    db = dout.sum(axis=0)  # the same sum; b entered every row with the factor 1
    return dx, dW, db  # no 1/N here: it belongs to the loss and has come in with dout


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
