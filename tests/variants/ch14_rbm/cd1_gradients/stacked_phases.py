"""Both phases in one batch with signs +1/N and -1/N, einsum for the products."""

import numpy as np


def cd1_gradients(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    v = np.array(v, dtype=dtype)
    x = np.einsum("ni,ij->nj", v, W) + c
    h0 = np.where(rng.uniform(0, 1, x.shape) <= logistic(x), dtype.type(1), dtype.type(0))
    y = np.einsum("nj,ij->ni", h0, W) + b
    v1 = np.where(rng.uniform(0, 1, y.shape) <= logistic(y), dtype.type(1), dtype.type(0))
    visible = np.concatenate([v, v1])
    hidden = logistic(visible @ W + c)
    signs = np.repeat(np.array([1, -1], dtype=dtype) / dtype.type(len(v)), len(v))
    return [np.einsum("n,ni,nj->ij", signs, visible, hidden), signs @ visible, signs @ hidden]


def logistic(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))
