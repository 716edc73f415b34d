"""A generator yields the parameters after every epoch; the losses are taken of those."""

import numpy as np


def stochastic_gradient_descent(X, y, order, lr):
    if X.ndim != 2 or X.shape[0] < 1 or y.shape != X.shape[:1] or order.ndim != 2:
        raise ValueError("the shapes do not fit")
    if order.size and not 0 <= order.min() <= order.max() < len(X):
        raise ValueError("an index is out of range")
    if X.dtype.kind != "f":
        X, y = X * 1.0, y * 1.0
    states = list(_states(X, y, order, lr))
    return *states[-1], [np.square(X @ w + b - y).mean() for w, b in states]


def _states(X, y, order, lr):
    w, b = np.zeros_like(X[0]), X.dtype.type(0)
    yield w, b
    for line in order:
        for index in line:
            slope = 2 * (np.dot(w, X[index]) + b - y[index])
            w, b = w - lr * slope * X[index], b - lr * slope
        yield w, b
