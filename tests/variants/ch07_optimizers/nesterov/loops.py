"""Loops over the elements; the velocities are dicts of plain floats."""

import numpy as np


class Nesterov:
    def __init__(self, lr=0.001, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.velocity = {}

    def step(self, params, grads):
        if len(params) != len(grads):
            raise ValueError("as many gradients as parameters, please")
        new = {}
        for key in params:
            if key not in grads or params[key].shape != grads[key].shape:
                raise ValueError(f"no gradient fits {key}")
            new[key] = np.empty(params[key].shape, np.float32 if params[key].dtype == np.float32 else np.float64)
            for index in np.ndindex(params[key].shape):
                g = float(grads[key][index])
                v = self.velocity.get((key, index), 0.0) * self.momentum + g
                self.velocity[key, index] = v
                new[key][index] = float(params[key][index]) - self.lr * (g + self.momentum * v)
        return new
