"""Plain loops over Python floats; the two halves of the sigmoid by math.exp."""

import math

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != len(theta):
        raise ValueError("one parameter for each input, please")
    if x.ndim == 1:
        return activate(x, theta)
    single = x.dtype == np.float32 and theta.dtype == np.float32
    return np.array([activate(row, theta) for row in x], dtype=np.float32 if single else np.float64)


def activate(row, theta):
    total = 0.0
    for value, weight in zip(row, theta, strict=True):
        total += float(value) * float(weight)
    if total >= 0:
        return 1 / (1 + math.exp(-total))
    return math.exp(total) / (1 + math.exp(total))
