"""A layer object with modes, as libraries have it, behind the function."""

import numpy as np


class BatchNorm:
    def __init__(self, gamma, beta, mean, var, momentum, eps):
        self.gamma, self.beta, self.eps, self.momentum = gamma, beta, eps, momentum
        # Copies: the object may write into them.
        self.mean, self.var = np.array(mean), np.array(var)
        self.training = True

    def __call__(self, x):
        if self.training:
            mean = np.add.reduce(x, axis=0) / len(x)
            centered = x - mean
            var = np.einsum("nd,nd->d", centered, centered) / len(x)
            self.mean *= 1 - self.momentum
            self.mean += self.momentum * mean
            self.var *= 1 - self.momentum
            self.var += self.momentum * var
        else:
            centered, var = x - self.mean, self.var
        return centered * (self.eps + var) ** -0.5 * self.gamma + self.beta


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    if len(x.shape) != 2:
        raise ValueError(f"two axes expected, got {x.shape}")
    for vector in (gamma, beta, running_mean, running_var):
        if vector.ndim != 1 or len(vector) != x.shape[1]:
            raise ValueError(f"a vector of {x.shape[1]} numbers expected, got {vector.shape}")
    layer = BatchNorm(gamma, beta, running_mean, running_var, momentum, eps)
    layer.training = training
    out = layer(x)
    return out, layer.mean, layer.var
