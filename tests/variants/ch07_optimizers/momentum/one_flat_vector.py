"""All parameters in one long float64 vector, put back into their shapes and dtypes at the end."""

import numpy as np


class Momentum:
    def __init__(self, lr=0.001, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = np.zeros(())

    def step(self, params, grads):
        if sorted(params) != sorted(grads):
            raise ValueError("the keys differ")
        for key in params:
            if params[key].shape != grads[key].shape:
                raise ValueError(f"the shapes of {key} differ")
        names = sorted(params)
        gradient = np.concatenate([grads[name].ravel() for name in names]).astype(np.float64)
        position = np.concatenate([params[name].ravel() for name in names]).astype(np.float64)
        self.velocity = self.velocity * self.momentum + gradient
        position -= self.lr * self.velocity
        new, start = {}, 0
        for name in names:
            old = params[name]
            part = position[start : start + old.size].reshape(old.shape)
            new[name] = part.astype(old.dtype) if old.dtype.kind == "f" else part
            start += old.size
        return new
