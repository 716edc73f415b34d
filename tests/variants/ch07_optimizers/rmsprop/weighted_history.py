"""No recursion: the average is the weighted sum of all squares there have been, weights from alpha and the age."""

import numpy as np


class RMSprop:
    def __init__(self, lr=0.01, alpha=0.99, eps=1e-8):
        self.lr = lr
        self.alpha = alpha
        self.eps = eps
        self.history = []

    def step(self, params, grads):
        for first, second in ((params, grads), (grads, params)):
            for key, array in first.items():
                if key not in second or second[key].shape != array.shape:
                    raise ValueError(f"{key} has no partner of its shape")
        self.history.append(grads)
        ages = range(len(self.history) - 1, -1, -1)
        new = {}
        for key, p in params.items():
            squares = sum(
                (1 - self.alpha) * self.alpha**age * np.square(past[key], dtype=np.float64)
                for age, past in zip(ages, self.history, strict=True)
            )
            moved = p - self.lr * grads[key] / (np.sqrt(squares) + self.eps)
            new[key] = np.asarray(moved, dtype=p.dtype if p.dtype.kind == "f" else float)
        return new
