"""The gradients of contrastive divergence with one Gibbs step (CD-1)."""

import numpy as np


def cd1_gradients(v, W, b, c, rng):
    """Return (dW, db, dc), to be added. The stub holds the whole contract."""
    dtype = np.result_type(v, W, b, c)
    v = v.astype(dtype)
    ph0 = _sigmoid(v @ W + c)
    # Here a sample, so that one bit at most passes through each hidden unit: the bottleneck that makes it a feature.
    h0 = _sample(ph0, rng).astype(dtype)
    v1 = _sample(_sigmoid(h0 @ W.T + b), rng).astype(dtype)
    ph1 = _sigmoid(v1 @ W + c)
    # In the statistics the probabilities: the same on average as samples would be, with less noise.
    rows = len(v)
    return (v.T @ ph0 - v1.T @ ph1) / rows, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)


def _sample(p, rng):
    return rng.random(p.shape) < p


def _sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2  # 1 / (1 + exp(-x)) without the overflow
