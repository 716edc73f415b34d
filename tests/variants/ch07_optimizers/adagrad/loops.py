"""Flat lists of floats and math.sqrt; NumPy only to put the result together."""

import math

import numpy as np


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-10):
        self.lr = lr
        self.eps = eps
        self.sums = {}

    def step(self, params, grads):
        if set(params) != set(grads) or any(params[k].shape != grads[k].shape for k in grads):
            raise ValueError("params and grads do not fit")
        return {key: self._step(key, params[key], grads[key].ravel().tolist()) for key in params}

    def _step(self, key, old, gradient):
        sums = self.sums.setdefault(key, [0.0] * len(gradient))
        new = []
        for i, (p, g) in enumerate(zip(old.ravel().tolist(), gradient, strict=True)):
            sums[i] += g * g
            new.append(p - self.lr * g / (math.sqrt(sums[i]) + self.eps))
        return np.array(new, dtype=old.dtype if old.dtype.kind == "f" else None).reshape(old.shape)
