"""One unit after another, in Python numbers."""

import math

import numpy as np


def sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def layer(states, columns, bias, rng):
    out = []
    for column, shift in zip(columns, bias, strict=True):
        x = shift + sum(s * w for s, w in zip(states, column, strict=True))
        out.append(1.0 if rng.random() < sigmoid(x) else 0.0)
    return out


def gibbs_step(v, W, b, c, rng):
    dtype = np.float32 if v.dtype == W.dtype == np.float32 else np.float64
    rows, columns = W.tolist(), W.T.tolist()
    h = [layer(states, columns, c.tolist(), rng) for states in v.tolist()]
    v_new = [layer(states, rows, b.tolist(), rng) for states in h]
    return np.array(h, dtype), np.array(v_new, dtype)
