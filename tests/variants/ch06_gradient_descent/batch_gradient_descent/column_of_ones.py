"""The bias as the weight of a column of ones; sums by einsum."""

import numpy as np


def batch_gradient_descent(X, y, epochs, lr):
    if X.ndim != 2 or y.ndim != 1 or not 0 < len(X) == len(y):
        raise ValueError("X is (N, D) with rows, y is (N,)")
    dtype = X.dtype if X.dtype.kind == "f" else np.dtype(float)
    rows = np.hstack([X, np.ones((len(X), 1))]).astype(dtype)
    theta = np.zeros(rows.shape[1], dtype)
    history = np.empty(epochs + 1)
    for epoch in range(epochs + 1):
        residuals = np.einsum("nd,d->n", rows, theta) - y
        history[epoch] = np.einsum("n,n->", residuals, residuals) / len(y)
        if epoch < epochs:
            theta -= (lr * 2 / len(y)) * np.einsum("nd,n->d", rows, residuals).astype(dtype)
    return theta[:-1], theta[-1], history
