"""A class that predicts and learns; the sums of the errors are counted by sum()."""

import numpy as np


class Perceptron:
    def __init__(self, inputs, lr, dtype):
        self.w, self.b, self.lr = np.zeros(inputs, dtype), np.zeros((), dtype), lr

    def predict(self, x):
        return int(np.sum(self.w * x) + self.b > 0)

    def learn(self, x, label):
        error = float(label) - self.predict(x)
        self.w += np.multiply(self.lr * error, x, dtype=self.w.dtype)
        self.b += self.lr * error
        return error != 0


def perceptron_fit(X, y, epochs, lr):
    if X.ndim != 2 or y.shape != X.shape[:1] or ((y != 0) & (y != 1)).any():
        raise ValueError("X is (N, D), y is (N,) and holds 0 and 1")
    neuron = Perceptron(X.shape[1], lr, np.result_type(X, np.float32) if X.dtype.kind == "f" else float)
    errors = [sum(neuron.learn(x, label) for x, label in zip(X, y, strict=True)) for _ in range(epochs)]
    return neuron.w, float(neuron.b), errors
