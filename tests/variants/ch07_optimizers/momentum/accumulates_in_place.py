"""A small object for every parameter, whose velocity is an array of its own that is changed in place."""

import numpy as np


class Velocity:
    def __init__(self, like):
        self.array = np.zeros(like.shape, like.dtype if like.dtype.kind == "f" else float)

    def pushed(self, gradient, momentum):
        self.array *= momentum
        self.array += gradient
        return self.array


class Momentum:
    def __init__(self, lr=0.001, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.velocities = {}

    def step(self, params, grads):
        if list(params) != [key for key in params if key in grads] or len(params) != len(grads):
            raise ValueError("each parameter needs one gradient")
        new = {}
        for key in grads:
            if grads[key].shape != params[key].shape:
                raise ValueError(key)
            if key not in self.velocities:
                self.velocities[key] = Velocity(params[key])
            v = self.velocities[key].pushed(grads[key], self.momentum)
            new[key] = params[key].astype(v.dtype)
            new[key] -= self.lr * v
        return new
