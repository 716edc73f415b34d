"""The weighted sum: what a neuron computes before it decides."""

import numpy as np


def weighted_sum(x, w, b):
    """Return x @ w + b for a sample (D,) or a batch (N, D). The stub holds the whole contract."""
    # x * w would broadcast (N, 1) against (D,) without a word, so the shapes are checked by hand.
    if w.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != w.shape[0]:
        raise ValueError(f"x of shape {x.shape} does not fit weights of shape {w.shape}")
    # One line for both cases: @ sums over the last axis of x, so (N, D) @ (D,) is (N,) and (D,) @ (D,) is a
    # number. The bias is added after the sum, hence once per sample.
    return _as_float(x) @ _as_float(w) + b


def _as_float(values):
    """Promote integers before the product: uint8 would wrap round at 256, and sums would stay integers."""
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
