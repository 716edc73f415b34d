"""Rosenblatt's learning rule."""

import numpy as np


def perceptron_fit(X, y, epochs, lr):
    """Train by Rosenblatt's rule; return (w, b, errors). The stub holds the whole contract."""
    # y of shape (N, 1) would broadcast against the predictions, and labels -1 and 1 belong to another form of
    # the rule: both would run and learn something else, so both are refused.
    if X.ndim != 2 or y.shape != (X.shape[0],):
        raise ValueError(f"expected X of shape (N, D) and y of shape (N,), got {X.shape} and {y.shape}")
    if not np.isin(y, (0, 1)).all():
        raise ValueError("labels are 0 or 1")

    dtype = X.dtype if np.issubdtype(X.dtype, np.floating) else np.float64
    w = np.zeros(X.shape[1], dtype=dtype)
    b = 0.0
    errors = []
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X, y, strict=True):
            prediction = 1 if x @ w + b > 0 else 0
            error = int(label) - prediction  # -1, 0 or 1: this is the direction of the update
            if error:
                # Inside the loop, so that the very next row is judged by the new line.
                w += (lr * error * x).astype(dtype)
                b += lr * error  # the bias is the weight of an input that is always 1
                mistakes += 1
        errors.append(mistakes)
    return w, b, errors
