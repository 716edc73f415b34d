"""Every step of the forward pass taken back on its own, as in a computation graph."""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    if x.ndim != 2:
        raise ValueError("x must be two-dimensional")
    if dout.shape != x.shape or gamma.shape != (x.shape[1],):
        raise ValueError("dout must have the shape of x, gamma one number for each column")
    n = len(x)
    # Forward, step by step.
    mean = x.sum(axis=0) / n
    centered = x - mean
    square = centered**2
    var = square.sum(axis=0) / n
    std = np.sqrt(var + eps)
    inverse = 1 / std
    xhat = centered * inverse
    # Backward, the same steps from the end.
    dbeta = dout.sum(axis=0)
    dgamma = (xhat * dout).sum(axis=0)
    dxhat = gamma * dout
    dinverse = (centered * dxhat).sum(axis=0)
    dstd = -dinverse / std**2
    dvar = dstd / (2 * std)
    dsquare = np.ones(x.shape, x.dtype) * dvar / n
    # centered is used twice, x as well: their gradients add up.
    dcentered = dxhat * inverse + 2 * centered * dsquare
    dmean = -dcentered.sum(axis=0)
    dx = dcentered + np.ones(x.shape, x.dtype) * dmean / n
    return dx, dgamma, dbeta
