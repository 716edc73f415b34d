"""One draw after another, in Python floats."""

import numpy as np


def dropout_forward(x, p, training, rng):
    if not (p >= 0 and p < 1):
        raise ValueError(f"drop rate {p}")
    dtype = x.dtype if x.dtype.kind == "f" else np.float64
    out, mask = np.zeros(x.shape, dtype), np.zeros(x.shape, dtype)
    for index in np.ndindex(x.shape):
        if not training:
            mask[index], out[index] = 1, x[index]
        elif rng.random() < 1 - p:
            mask[index] = 1 / (1 - p)
            out[index] = float(x[index]) / (1 - p)
    return out, mask


def dropout_backward(dout, mask):
    dx = np.zeros_like(dout)
    for index in np.ndindex(dout.shape):
        dx[index] = dout[index] * mask[index]
    return dx
