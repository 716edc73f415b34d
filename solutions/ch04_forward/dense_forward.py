"""A dense layer: all its weighted sums at once."""

import numpy as np


def dense_forward(x, W, b):
    """Return x @ W + b for x (N, D), W (D, M) and b (M,). The stub holds the whole contract."""
    # NumPy would refuse some of these shapes by itself, but its message does not say which arrays are meant. Others it
    # would take: a bias of shape (1,) or (N, 1) is broadcast, and every node or every sample gets the wrong one.
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x of shape {x.shape} does not fit W of shape {W.shape}: expected (N, D) and (D, M)")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b of shape {b.shape} does not fit W of shape {W.shape}: expected one bias per column of W")
    # (N, D) @ (D, M) is (N, M): the inner axis is summed away. b of shape (M,) lines up with the last axis, so column j
    # gets b[j] in every row.
    return _as_float(x) @ _as_float(W) + _as_float(b)


def _as_float(values):
    """Promote integers before the product: uint8 would wrap round at 256."""
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
