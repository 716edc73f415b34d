"""Sums that are made at the first step and changed in place; the step is built up with out=."""

import numpy as np


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-10):
        self.lr = lr
        self.eps = eps
        self.sums = None

    def step(self, params, grads):
        if sorted(params) != sorted(grads):
            raise ValueError(sorted(set(params) ^ set(grads)))
        for key in params:
            if params[key].shape != grads[key].shape:
                raise ValueError(key)
        floats = {key: np.array(g, dtype=None if g.dtype.kind == "f" else float) for key, g in grads.items()}
        if self.sums is None:
            self.sums = {key: np.zeros_like(g) for key, g in floats.items()}
        new = {}
        for key, move in floats.items():
            self.sums[key] += np.square(move)
            np.multiply(move, self.lr, out=move)
            np.divide(move, np.sqrt(self.sums[key]) + self.eps, out=move)
            new[key] = params[key] - move
        return new
