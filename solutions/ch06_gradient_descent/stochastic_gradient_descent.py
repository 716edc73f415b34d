"""Linear regression by stochastic gradient descent: one row for every update."""

import numpy as np


def stochastic_gradient_descent(X, y, order, lr):
    """Fit w and b by one update a row; return (w, b, history). The stub holds the whole contract."""
    if X.ndim != 2 or len(X) == 0 or y.shape != (len(X),):
        raise ValueError(f"expected X of shape (N, D) with rows and y of shape (N,), got {X.shape} and {y.shape}")
    # NumPy would refuse the index N by itself, but take -1 for the last row without a word.
    if order.ndim != 2 or ((order < 0) | (order >= len(X))).any():
        raise ValueError(f"order must be two-dimensional, with indices from 0 to {len(X) - 1}")
    X, y = _as_float(X), _as_float(y)
    w = np.zeros(X.shape[1], dtype=X.dtype)
    b = 0.0
    history = [_mean_squared_error(X, y, w, b)]
    for rows in order:
        for n in rows:
            # The residual once, before anything moves: w and b both step from the same place. No 1/N here, since
            # the mean over one row is that row.
            residual = float(X[n] @ w + b - y[n])
            w = w - lr * 2 * residual * X[n]
            b = b - lr * 2 * residual
        # What the update reduced was the error of one row; what we want to see fall is that of all rows.
        history.append(_mean_squared_error(X, y, w, b))
    return w, b, history


def _mean_squared_error(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    """Promote integers; a float keeps its dtype."""
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
