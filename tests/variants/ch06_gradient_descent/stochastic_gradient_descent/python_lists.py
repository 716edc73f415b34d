"""Lists and loops; NumPy only at the door."""

import numpy as np


def stochastic_gradient_descent(X, y, order, lr):
    if np.ndim(X) != 2 or np.ndim(order) != 2 or len(X) == 0 or np.shape(y) != (len(X),):
        raise ValueError("wrong shapes")
    rows, targets = X.tolist(), y.tolist()
    w, b = [0.0] * X.shape[1], 0.0

    def error(n):
        total = b - targets[n]
        for weight, value in zip(w, rows[n], strict=True):
            total += weight * value
        return total

    def loss():
        return sum(error(n) ** 2 for n in range(len(rows))) / len(rows)

    if any(not 0 <= n < len(rows) for line in order.tolist() for n in line):
        raise ValueError("no such row")
    losses = [loss()]
    for line in order.tolist():
        for n in line:
            step = 2 * lr * error(n)
            w = [weight - step * value for weight, value in zip(w, rows[n], strict=True)]
            b -= step
        losses.append(loss())
    return np.array(w, dtype=X.dtype if X.dtype.kind == "f" else np.float64), b, tuple(losses)
