"""Lists and indices; NumPy only at the door."""

import numpy as np


def perceptron_fit(X, y, epochs, lr):
    if np.ndim(X) != 2 or np.shape(y) != (np.shape(X)[0],):
        raise ValueError("wrong shapes")
    rows, labels = X.tolist(), y.tolist()
    if any(label not in (0, 1) for label in labels):
        raise ValueError("wrong labels")
    w, b, errors = [0.0] * X.shape[1], 0.0, []
    for _ in range(epochs):
        errors.append(0)
        for n in range(len(rows)):
            total = b
            for i in range(len(w)):
                total = total + w[i] * rows[n][i]
            fired = total > 0
            if fired and labels[n] == 0:
                w = [w[i] - lr * rows[n][i] for i in range(len(w))]
                b = b - lr
                errors[-1] += 1
            elif not fired and labels[n] == 1:
                w = [w[i] + lr * rows[n][i] for i in range(len(w))]
                b = b + lr
                errors[-1] += 1
    return np.array(w, dtype=np.float32 if X.dtype == np.float32 else np.float64), b, errors
