"""The textbook form: walks back to the point behind, moves that, and looks ahead from its new place."""

import numpy as np


class Nesterov:
    def __init__(self, lr=0.001, momentum=0.9):
        self.lr = lr
        self.mu = momentum
        self.u = {}

    def step(self, params, grads):
        if params.keys() ^ grads.keys():
            raise ValueError("the keys differ")
        if [k for k in params if np.shape(params[k]) != np.shape(grads[k])]:
            raise ValueError("the shapes differ")
        return {key: self._moved(key, ahead, grads[key]) for key, ahead in params.items()}

    def _moved(self, key, ahead, gradient):
        u = self.u.get(key, 0 * gradient)
        theta = ahead - self.mu * u
        self.u[key] = self.mu * u - self.lr * gradient
        theta = theta + self.u[key]
        return theta + self.mu * self.u[key]
