"""A layer class that adds to a copy of the broadcast biases, in place."""

import numpy as np


class Dense:
    def __init__(self, W, b):
        if W.ndim != 2 or b.shape != (W.shape[1],):
            raise ValueError(f"weights {W.shape} against biases {b.shape}")
        self.W, self.b = floats(W), floats(b)

    def __call__(self, x):
        out = np.tile(self.b, (len(x), 1)).astype(np.result_type(x, self.W, self.b))
        out += np.einsum("nd,dm->nm", x, self.W)
        return out


def floats(array):
    return array if array.dtype.kind == "f" else array * 1.0


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1:] != W.shape[:1]:
        raise ValueError(f"input {x.shape} against weights {W.shape}")
    return Dense(W, b)(floats(x))
