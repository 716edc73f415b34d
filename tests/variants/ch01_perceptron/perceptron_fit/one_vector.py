"""The bias as the weight of a column of ones; all sums by einsum."""

import numpy as np


def perceptron_fit(X, y, epochs, lr):
    if X.ndim != 2 or y.ndim != 1 or len(X) != len(y) or set(np.unique(y)) - {0, 1}:
        raise ValueError("X (N, D) and one label, 0 or 1, for every row")
    rows = np.hstack([X, np.ones((len(X), 1))])
    theta = np.zeros(rows.shape[1])
    errors = np.zeros(epochs, dtype=int)
    for epoch in range(epochs):
        for row, label in zip(rows, y, strict=True):
            error = label - np.heaviside(np.einsum("i,i", row, theta), 0.0)
            theta = theta + lr * error * row
            errors[epoch] += abs(error) > 0
    return theta[:-1].astype(X.dtype if X.dtype.kind == "f" else float), theta[-1], errors
