"""One root of the quotient of the two averages, which lie one upon the other in a single array, changed in place."""

import numpy as np


class Adadelta:
    def __init__(self, lr=1.0, rho=0.9, eps=1e-6):
        self.lr = lr
        self.rho = rho
        self.eps = eps
        self.state = {}

    def step(self, params, grads):
        if {k: v.shape for k, v in params.items()} != {k: v.shape for k, v in grads.items()}:
            raise ValueError("params and grads do not fit")
        new = {}
        for key, g in grads.items():
            dtype = np.float32 if params[key].dtype == np.float32 else np.float64
            state = self.state.setdefault(key, np.zeros((2, *g.shape), dtype))
            state[1] *= self.rho
            state[1] += (1 - self.rho) * np.square(g, dtype=dtype)
            update = np.sqrt((state[0] + self.eps) / (state[1] + self.eps)) * g
            state[0] *= self.rho
            state[0] += (1 - self.rho) * np.square(update)
            new[key] = np.asarray(params[key] - self.lr * update, dtype)
        return new
