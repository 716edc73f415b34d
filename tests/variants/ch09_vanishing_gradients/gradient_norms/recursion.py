"""One recursive function: forward on the way down, backward on the way up."""

import numpy as np


def _apply(name, z):
    if name == "sigmoid":
        with np.errstate(over="ignore"):  # exp may become infinite, the quotient is right all the same
            h = 1 / (1 + np.exp(-z))
        return h, h * (1 - h)
    if name == "tanh":
        h = np.tanh(z)
        return h, 1 - h**2
    if name == "relu":
        return np.where(z > 0, z, 0 * z), np.where(z > 0, 1 + 0 * z, 0 * z)
    if name == "identity":
        return z, np.ones(z.shape, z.dtype)
    raise ValueError(name)


def _walk(given, labels, layers, name):
    """Return the gradient in what the first of the layers was given, and the norms of all of them."""
    W, b = layers[0]
    z = given @ W + b
    if len(layers) == 1:
        e = np.exp(z - z.max(axis=1)[:, None])
        dz = e / e.sum(axis=1)[:, None]
        for row, label in enumerate(labels):
            dz[row, label] -= 1
        dz = dz / len(labels)
        norms = []
    else:
        h, slope = _apply(name, z)
        dh, norms = _walk(h, labels, layers[1:], name)
        dz = dh * slope
    return dz @ W.T, [np.linalg.norm(given.T @ dz), *norms]


def gradient_norms(x, labels, layers, activation="sigmoid"):
    _apply(activation, np.zeros(1))
    return np.array(_walk(x, labels, layers, activation)[1])
