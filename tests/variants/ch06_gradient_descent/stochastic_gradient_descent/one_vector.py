"""The bias as the weight of a column of ones; one vector is moved in place."""

import numpy as np


def stochastic_gradient_descent(X, y, order, lr):
    count = len(X)
    if X.ndim != 2 or not count or y.shape != (count,) or order.ndim != 2:
        raise ValueError("the shapes do not fit")
    if not np.isin(order, np.arange(count)).all():
        raise ValueError("order names rows that do not exist")
    dtype = X.dtype if X.dtype.kind == "f" else float
    rows = np.concatenate([X, np.ones((count, 1), X.dtype)], axis=1).astype(dtype)
    theta = np.zeros(rows.shape[1], dtype)
    history = np.full(len(order) + 1, np.mean(np.square(rows @ theta - y)))
    for epoch, visits in enumerate(order, start=1):
        for row, target in zip(rows[visits], y[visits], strict=True):
            theta += (2 * lr * (target - row @ theta) * row).astype(dtype)
        history[epoch] = np.mean(np.square(rows @ theta - y))
    return theta[:-1], theta[-1], history
