"""Entries chosen from the two values of the mask; einsum in backward."""

import numpy as np


def dropout_forward(x, p, training, rng):
    if p < 0 or p >= 1:
        raise ValueError("p must be in [0, 1)")
    x = np.array(x, dtype=None if np.issubdtype(x.dtype, np.floating) else np.float64)
    if training:
        mask = rng.choice([0.0, 1 / (1 - p)], size=x.shape, p=[p, 1 - p]).astype(x.dtype)
    else:
        mask = np.ones(x.shape, x.dtype)
    x *= mask  # a copy of its own
    return [x, mask]


def dropout_backward(dout, mask):
    return np.einsum("...,...->...", dout, mask)
