"""Lists and loops; NumPy only at the door."""

import numpy as np


def batch_gradient_descent(X, y, epochs, lr):
    if np.ndim(X) != 2 or len(X) < 1 or np.shape(y) != np.shape(X)[:1]:
        raise ValueError("the shapes do not fit")
    rows, targets = X.tolist(), y.tolist()
    count, inputs = X.shape
    w, b = [0.0] * inputs, 0.0

    def residual(n):
        return sum(w[i] * rows[n][i] for i in range(inputs)) + b - targets[n]

    def loss():
        return sum(residual(n) ** 2 for n in range(count)) / count

    losses = [loss()]
    for _ in range(epochs):
        slopes, slope = [0.0] * inputs, 0.0
        for n in range(count):
            r = residual(n)
            for i in range(inputs):
                slopes[i] += 2 * r * rows[n][i] / count
            slope += 2 * r / count
        w = [w[i] - lr * slopes[i] for i in range(inputs)]
        b = b - lr * slope
        losses.append(loss())
    return np.array(w, dtype=np.float32 if X.dtype == np.float32 else np.float64), b, losses
