"""The compact formula with sums in place of means: gamma / (N std) * (N dout - dbeta - xhat dgamma)."""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    if len(x.shape) != 2 or x.shape != dout.shape or (x.shape[1],) != gamma.shape:
        raise ValueError(f"{dout.shape}, {x.shape} and {gamma.shape} do not go together")
    n = x.shape[0]
    inverse = (x.var(axis=0) + eps) ** -0.5
    xhat = (x - x.mean(axis=0)) * inverse
    dbeta = np.einsum("nd->d", dout)
    dgamma = np.einsum("nd,nd->d", dout, xhat)
    return gamma * inverse * (n * dout - dbeta - xhat * dgamma) / n, dgamma, dbeta
