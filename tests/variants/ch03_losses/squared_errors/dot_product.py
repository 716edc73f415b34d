"""The sum of squares as the dot product of the flattened difference with itself."""

import numpy as np


def sse(y_pred, y_true):
    difference = _difference(y_pred, y_true).reshape(-1)
    return np.dot(difference, difference)


def mse(y_pred, y_true):
    return sse(y_pred, y_true) / y_pred.size


def _difference(y_pred, y_true):
    if y_pred.ndim != y_true.ndim or any(m != n for m, n in zip(y_pred.shape, y_true.shape, strict=True)):
        raise ValueError(f"{y_pred.shape} against {y_true.shape}")
    return np.subtract(y_pred, y_true, dtype=np.result_type(y_pred, y_true, np.float32))
