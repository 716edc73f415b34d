"""Treats the bias as the weight of an input that is always 1, and splits the result."""

import numpy as np


class Dense:
    def __init__(self, x, W):
        if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
            raise ValueError("x and W do not belong together")
        self.rows = np.hstack([x, np.ones((len(x), 1), x.dtype)])
        self.weights = W

    def backward(self, dout):
        if dout.shape != (len(self.rows), self.weights.shape[1]):
            raise ValueError("dout is not of this layer")
        both = np.tensordot(self.rows, dout, axes=(0, 0))
        return np.inner(dout, self.weights), both[:-1], both[-1]


def dense_backward(dout, x, W):
    dout, x, W = (np.asarray(a, dtype=None if a.dtype.kind == "f" else float) for a in (dout, x, W))
    return Dense(x, W).backward(dout)
