"""A class for one parameter, with its own clock and arrays that are changed in place."""

import numpy as np


class Moments:
    def __init__(self, like):
        self.first = np.zeros_like(like)
        self.second = np.zeros_like(like)
        self.power1 = self.power2 = 1.0

    def update(self, gradient, beta1, beta2):
        self.first += (1 - beta1) * (gradient - self.first)
        self.second += (1 - beta2) * (gradient**2 - self.second)
        self.power1 *= beta1
        self.power2 *= beta2
        return self.first / (1 - self.power1), self.second / (1 - self.power2)


class Adam:
    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.lr = lr
        self.betas = betas
        self.eps = eps
        self.moments = {}

    def step(self, params, grads):
        if sorted(params) != sorted(grads):
            raise ValueError("different keys")
        if any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("different shapes")
        new = {}
        for key in params:
            g = grads[key] + 0.0
            if key not in self.moments:
                self.moments[key] = Moments(g)
            mean, square = self.moments[key].update(g, *self.betas)
            new[key] = params[key] - self.lr * mean / (square**0.5 + self.eps)
        return new
