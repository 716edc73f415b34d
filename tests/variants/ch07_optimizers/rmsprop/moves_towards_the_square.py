"""The average as something that moves a share of the way towards the new square, in place."""

import numpy as np


class RMSprop:
    def __init__(self, lr=0.01, alpha=0.99, eps=1e-8):
        self.lr, self.rate, self.eps = lr, 1 - alpha, eps
        self.mean_square = {}

    def step(self, params, grads):
        if params.keys() != grads.keys():
            raise ValueError("the keys differ")
        new = {}
        for key in sorted(params):
            p, g = (a.astype(float) if a.dtype.kind in "iu" else a for a in (params[key], grads[key]))
            if p.shape != g.shape:
                raise ValueError(f"{key}: {p.shape} and {g.shape}")
            mean_square = self.mean_square.setdefault(key, np.zeros_like(g))
            mean_square += self.rate * (g * g - mean_square)
            new[key] = p - g * (self.lr / (mean_square**0.5 + self.eps))
        return new
