"""Linear regression by batch gradient descent: all rows for every update."""

import numpy as np


def batch_gradient_descent(X, y, epochs, lr):
    """Fit w and b by one update an epoch; return (w, b, history). The stub holds the whole contract."""
    # With y of shape (N, 1), X @ w + b - y would be (N, N): every prediction against every target, and no error.
    if X.ndim != 2 or len(X) == 0 or y.shape != (len(X),):
        raise ValueError(f"expected X of shape (N, D) with rows and y of shape (N,), got {X.shape} and {y.shape}")
    X, y = _as_float(X), _as_float(y)
    w = np.zeros(X.shape[1], dtype=X.dtype)
    b = 0.0
    residuals = X @ w + b - y
    history = [float(np.mean(residuals**2))]
    for _ in range(epochs):
        # X.T @ residuals sums (prediction - target) * x over the rows. The 2 comes from the square and the 1/N from
        # the mean. Both gradients use the same residuals: w has not moved yet when db is computed.
        dw = 2 / len(X) * (X.T @ residuals)
        db = 2 / len(X) * float(residuals.sum())
        w = w - lr * dw
        b = b - lr * db
        residuals = X @ w + b - y  # serve the loss now and the gradient of the next epoch
        history.append(float(np.mean(residuals**2)))
    return w, b, history


def _as_float(values):
    """Promote integers; a float keeps its dtype."""
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
