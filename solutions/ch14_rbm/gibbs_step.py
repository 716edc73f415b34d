"""One step of Gibbs sampling in a restricted Boltzmann machine."""

import numpy as np


def gibbs_step(v, W, b, c, rng):
    """Return (h, v_new), both sampled. The stub holds the whole contract."""
    dtype = np.result_type(v, W, b, c)
    h = _sample(_sigmoid(v @ W + c), rng).astype(dtype)
    # From the sample: the probabilities would pass on a mixture of all hidden states, which the model never is in.
    v_new = _sample(_sigmoid(h @ W.T + b), rng).astype(dtype)
    return h, v_new


def _sample(p, rng):
    """Return True where a uniform number, drawn for this very entry, falls below p: that happens with probability p."""
    return rng.random(p.shape) < p


def _sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2  # 1 / (1 + exp(-x)) without the overflow
