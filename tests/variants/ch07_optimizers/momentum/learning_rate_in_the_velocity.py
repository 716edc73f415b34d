"""The form of Polyak and Sutskever: the velocity already contains the learning rate and its sign, and is added."""

import numpy as np


class Momentum:
    def __init__(self, lr=0.001, momentum=0.9):
        self.settings = (lr, momentum)
        self.velocity = None

    def step(self, params, grads):
        lr, momentum = self.settings
        if set(params) != set(grads):
            raise ValueError("different keys")
        if any(np.shape(params[key]) != np.shape(grads[key]) for key in params):
            raise ValueError("different shapes")
        if self.velocity is None:
            self.velocity = {key: 0 * grads[key] for key in params}
        self.velocity = {key: momentum * self.velocity[key] - lr * grads[key] for key in params}
        return {key: params[key] + self.velocity[key] for key in params}
