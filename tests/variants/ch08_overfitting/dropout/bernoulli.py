"""Binomial draws of the kept elements, np.where for the output."""

import numpy as np


def dropout_forward(x, p, training, rng):
    if p < 0.0 or p >= 1.0:
        raise ValueError("p")
    dtype = np.float32 if x.dtype == np.float32 else np.float64
    keep = 1.0 - p if training else 1.0
    kept = rng.binomial(1, keep, size=x.shape).astype(bool) if training else np.full(x.shape, True)
    mask = np.where(kept, 1 / keep, 0.0).astype(dtype)
    return np.where(kept, x / keep, 0.0).astype(dtype), mask


def dropout_backward(dout, mask):
    return np.where(mask == 0, np.zeros_like(dout), dout * mask)
