"""A class that takes the bias out of theta and trusts that x[0] is 1; masks fill the result."""

import numpy as np


class Neuron:
    def __init__(self, theta):
        self.bias, self.weights = theta[0], theta[1:]

    def weighted_sums(self, batch):
        features = batch[:, 1:]
        total = np.full(len(batch), self.bias, dtype=np.result_type(batch, self.weights))
        for j in range(features.shape[1]):
            total += self.weights[j] * features[:, j]
        return total

    def fire(self, batch):
        s = self.weighted_sums(batch)
        out = np.empty_like(s)
        positive = s >= 0
        out[positive] = 1 / (1 + np.exp(-s[positive]))
        grown = np.exp(s[~positive])
        out[~positive] = grown / (1 + grown)
        return out


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != len(theta):
        raise ValueError("the shapes do not fit")
    if x.dtype.kind != "f":
        x = x.astype(np.float64)
    if theta.dtype.kind != "f":
        theta = theta.astype(np.float64)
    out = Neuron(theta).fire(np.atleast_2d(x))
    return out if x.ndim == 2 else out[0]
