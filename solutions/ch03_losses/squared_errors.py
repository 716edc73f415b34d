"""The mean and the sum of squared errors."""

import numpy as np


def mse(y_pred, y_true):
    """Return the mean of (y_pred - y_true)**2 over all elements. The stub holds the whole contract."""
    # np.mean without an axis divides by the number of elements, N * M for N rows of M columns. Dividing a sum by
    # len(y_pred) would divide by N alone, and the loss would grow with the number of outputs.
    return np.mean(_squares(y_pred, y_true))


def sse(y_pred, y_true):
    """Return the sum of (y_pred - y_true)**2 over all elements. The stub holds the whole contract."""
    return np.sum(_squares(y_pred, y_true))


def _squares(y_pred, y_true):
    # (N,) minus (N, 1) is (N, N): every prediction against every target. NumPy says nothing, and the mean of that
    # matrix looks like a loss. Hence the comparison by hand.
    if y_pred.shape != y_true.shape:
        raise ValueError(f"shapes of prediction and target differ: {y_pred.shape} and {y_true.shape}")
    # The square, not the plain difference: errors of both signs would cancel.
    return (_as_float(y_pred) - _as_float(y_true)) ** 2


def _as_float(values):
    """Promote integers before the difference: in uint8, 10 - 20 is 246."""
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
