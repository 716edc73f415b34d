"""Assignments under a mask, on a copy."""

import numpy as np


def relu(x):
    out = np.array(_as_float(x))
    out[out < 0] = 0.0
    return out


def relu_gradient(x):
    out = np.zeros_like(_as_float(x))
    out[np.asarray(x) > 0] = 1.0
    return out


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
