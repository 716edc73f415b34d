"""Copies, then writes zeros or multiplies in place."""

import numpy as np


def floats(array):
    return np.array(array, dtype=array.dtype if array.dtype.kind == "f" else "float64")


def relu_backward(dout, x):
    if np.shape(dout) != np.shape(x):
        raise ValueError("shapes differ")
    dx = floats(dout)
    dx[np.less_equal(x, 0)] = 0
    return dx


def sigmoid_backward(dout, y):
    if np.shape(dout) != np.shape(y):
        raise ValueError("shapes differ")
    dx, y = floats(dout), floats(y)
    dx *= y - y * y
    return dx
