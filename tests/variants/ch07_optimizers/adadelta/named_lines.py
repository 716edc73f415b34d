"""The algorithm as the paper prints it, with RMS as a function and a record for every parameter."""

from dataclasses import dataclass

import numpy as np


@dataclass
class Averages:
    gradients: np.ndarray
    updates: np.ndarray


class Adadelta:
    def __init__(self, lr=1.0, rho=0.9, eps=1e-6):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.averages = {}

    def rms(self, average):
        return np.sqrt(average + self.eps)

    def mixed(self, average, value):
        return self.rho * average + (1 - self.rho) * value**2

    def step(self, params, grads):
        if set(params) != set(grads):
            raise ValueError("different keys")
        new = {}
        for key, x in params.items():
            g = grads[key] * (1 if grads[key].dtype.kind == "f" else 1.0)
            if x.shape != g.shape:
                raise ValueError("different shapes")
            average = self.averages.setdefault(key, Averages(np.zeros_like(g), np.zeros_like(g)))
            average.gradients = self.mixed(average.gradients, g)
            delta = -self.rms(average.updates) / self.rms(average.gradients) * g
            average.updates = self.mixed(average.updates, delta)
            new[key] = x + self.lr * delta
        return new
