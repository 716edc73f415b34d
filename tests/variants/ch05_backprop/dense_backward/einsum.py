"""The three sums of the docstring, each as an einsum; returns a list."""

import numpy as np


def dense_backward(dout, x, W):
    if any(array.ndim != 2 for array in (dout, x, W)):
        raise ValueError("three matrices, please")
    (n, m), (rows, d), shape = dout.shape, x.shape, W.shape
    if rows != n or shape != (d, m):
        raise ValueError(f"W should be {(d, m)} and x have {n} rows")
    dout, x, W = (array if array.dtype.kind == "f" else array * 1.0 for array in (dout, x, W))
    return [np.einsum("nm,dm->nd", dout, W), np.einsum("nd,nm->dm", x, dout), np.einsum("nm->m", dout)]
