"""Plain loops over Python floats; the mean is the sum divided by a count."""

import math


def sse(y_pred, y_true):
    if y_pred.shape != y_true.shape:
        raise ValueError("prediction and target need one shape")
    total = 0.0
    for predicted, true in zip(y_pred.ravel().tolist(), y_true.ravel().tolist(), strict=True):
        total += (predicted - true) ** 2
    return total


def mse(y_pred, y_true):
    return sse(y_pred, y_true) / math.prod(y_pred.shape)
