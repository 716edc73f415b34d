"""Normal draws out of uniform ones, by Box and Muller, one weight after the other."""

import math

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if n_classes < 2:
        raise ValueError(f"{n_classes} classes")
    if len(layers) < 1:
        raise ValueError("no layers")
    last, _, bias = layers[-1]
    W = np.zeros((bias.size, n_classes), last.dtype)
    for index in np.ndindex(W.shape):
        radius = math.sqrt(-2 * math.log(1 - rng.random()))
        W[index] = 0.01 * radius * math.cos(2 * math.pi * rng.random())
    return (*((weights + 0, hidden + 0) for weights, _, hidden in layers), (W, W[0] * 0))
