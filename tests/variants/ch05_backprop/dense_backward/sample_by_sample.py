"""Accumulators that every sample adds its outer product to."""

import numpy as np


def dense_backward(dout, x, W):
    if dout.ndim != 2 or x.ndim != 2 or W.ndim != 2:
        raise ValueError("wrong number of dimensions")
    if len(dout) != len(x) or x.shape[1] != W.shape[0] or dout.shape[1] != W.shape[1]:
        raise ValueError("the shapes do not fit together")
    dtype = np.result_type(dout, x, W, np.float32) if dout.dtype.kind == "f" else np.float64
    dx, dW, db = np.empty(x.shape, dtype), np.zeros(W.shape, dtype), np.zeros(W.shape[1], dtype)
    for n in range(len(x)):
        dx[n] = W.astype(dtype) @ dout[n]
        dW += np.outer(x[n], dout[n])
        db += dout[n]
    return dx, dW, db
