"""Python floats, element by element, through one function that takes the local gradient."""

import numpy as np


def _backward(dout, kept, local):
    if dout.shape != kept.shape:
        raise ValueError(f"{dout.shape} is not {kept.shape}")
    numbers = [upstream * local(k) for upstream, k in zip(dout.ravel().tolist(), kept.ravel().tolist(), strict=True)]
    dtype = np.float32 if dout.dtype == np.float32 else np.float64
    return np.array(numbers, dtype=dtype).reshape(dout.shape)


def relu_backward(dout, x):
    return _backward(dout, x, lambda number: 1.0 if number > 0 else 0.0)


def sigmoid_backward(dout, y):
    return _backward(dout, y, lambda number: number * (1.0 - number))
