"""Backward through batch normalization in training mode."""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    """Return (dx, dgamma, dbeta). The stub holds the whole contract."""
    if x.ndim != 2 or dout.shape != x.shape:
        raise ValueError(f"dout and x must have one shape (N, D), got {dout.shape} and {x.shape}")
    if gamma.shape != x.shape[1:]:
        raise ValueError(f"gamma must have the shape {x.shape[1:]}, got {gamma.shape}")

    # The forward pass again: its intermediate values are needed.
    centered = x - x.mean(axis=0)
    std = np.sqrt(np.mean(centered**2, axis=0) + eps)
    xhat = centered / std

    # gamma and beta are used by every row of their column: their gradients add up over the batch.
    dbeta = dout.sum(axis=0)
    dgamma = (dout * xhat).sum(axis=0)

    # An element of x acts on the loss along three paths. The first term is the direct one. The second is the mean: it
    # moves all rows alike, so the mean of the gradient is taken away. The third is the variance: it stretches all rows
    # in proportion to xhat, so the share of the gradient along xhat is taken away. What is left has no part that a
    # shift or a stretch of the whole column would explain, for the forward pass undoes both.
    dxhat = dout * gamma
    dx = (dxhat - dxhat.mean(axis=0) - xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
