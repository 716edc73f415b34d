"""Batch normalization, forward."""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    """Return (out, new_running_mean, new_running_var). The stub holds the whole contract."""
    if x.ndim != 2:
        raise ValueError(f"x must have the shape (N, D), got {x.shape}")
    vectors = {"gamma": gamma, "beta": beta, "running_mean": running_mean, "running_var": running_var}
    for name, vector in vectors.items():
        if vector.shape != x.shape[1:]:
            raise ValueError(f"{name} must have the shape {x.shape[1:]}, got {vector.shape}")

    if not training:
        # One sample alone gets the same answer as in a batch: nothing here looks at the other rows.
        return gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta, running_mean, running_var

    mean = x.mean(axis=0)
    # The deviations are squared, not x itself: far from 0, mean(x**2) - mean(x)**2 is a difference of two huge numbers.
    centered = x - mean
    var = np.mean(centered**2, axis=0)
    out = gamma * centered / np.sqrt(var + eps) + beta
    # New arrays. `running_mean *= ...` would write into the caller's.
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
