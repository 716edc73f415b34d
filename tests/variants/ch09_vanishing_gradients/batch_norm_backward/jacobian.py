"""For each column the whole matrix of derivatives of xhat in x, N by N."""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    if np.ndim(x) != 2 or np.shape(dout) != np.shape(x) or np.shape(gamma) != np.shape(x)[1:]:
        raise ValueError("shapes do not fit")
    n, d = x.shape
    dx, dgamma, dbeta = np.zeros_like(dout), np.zeros_like(gamma), np.zeros_like(gamma)
    for j in range(d):
        column, above = x[:, j].astype(np.float64), dout[:, j].astype(np.float64)
        s = np.sqrt(column.var() + eps)
        xhat = (column - column.mean()) / s
        jacobian = (np.eye(n) - np.ones((n, n)) / n - np.outer(xhat, xhat) / n) / s
        dx[:, j] = jacobian.T @ (above * gamma[j])
        dgamma[j] = above @ xhat
        dbeta[j] = above.sum()
    return dx, dgamma, dbeta
