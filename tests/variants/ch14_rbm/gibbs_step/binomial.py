"""Binomial draws with one trial, and a clipped sigmoid."""

import numpy as np


def gibbs_step(v, W, b, c, rng):
    kind = np.float32 if {a.dtype for a in (v, W, b, c)} == {np.dtype(np.float32)} else np.float64
    h = rng.binomial(1, on(np.matmul(v, W) + c)).astype(kind)
    v_new = rng.binomial(1, on(np.matmul(h, W.T) + b)).astype(kind)
    return [h, v_new]


def on(x):
    return 1.0 / (1.0 + np.exp(-np.clip(x, -500, 500).astype(np.float64)))
