"""A class inside, and an accumulator that is filled in place, input by input."""

import numpy as np


class Neuron:
    def __init__(self, weights, bias):
        self.weights, self.bias = weights, bias

    def respond(self, batch):
        total = np.zeros(len(batch), dtype=np.result_type(batch, self.weights, np.float32))
        for column, weight in zip(batch.T, self.weights, strict=True):
            total += column * weight
        total += self.bias
        return total


def weighted_sum(x, w, b):
    if w.ndim != 1 or not 1 <= x.ndim <= 2 or x.shape[-1] != len(w):
        raise ValueError("the shapes do not fit")
    if x.dtype.kind != "f":
        x = x.astype(np.float64)
    if w.dtype.kind != "f":
        w = w.astype(np.float64)
    response = Neuron(w, b).respond(np.atleast_2d(x))
    return response if x.ndim == 2 else response[0]
