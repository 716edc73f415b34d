"""Loops over the elements in Python floats, with a pair of numbers for each."""

from math import sqrt

import numpy as np


class Adadelta:
    def __init__(self, lr=1.0, rho=0.9, eps=1e-6):
        self.lr = lr
        self.rho = rho
        self.eps = eps
        self.pairs = {}

    def step(self, params, grads):
        for key in [*params, *grads]:
            if key not in params or key not in grads or params[key].shape != grads[key].shape:
                raise ValueError(f"{key} does not fit")
        new = {}
        for key, old in params.items():
            new[key] = old.astype(old.dtype if old.dtype.kind == "f" else np.float64)
            for index, gradient in np.ndenumerate(grads[key]):
                s, u = self.pairs.get((key, index), (0.0, 0.0))
                g = float(gradient)
                s = s * self.rho + g * g * (1 - self.rho)
                update = g * sqrt(u + self.eps) / sqrt(s + self.eps)
                u = u * self.rho + update * update * (1 - self.rho)
                self.pairs[key, index] = s, u
                new[key][index] -= self.lr * update
        return new
