"""Biases as one more row of the weights, recursion on the way up, logaddexp for the sigmoid."""

import numpy as np


def dbn_transform(X, layers, depth=None):
    if depth is None:
        return dbn_transform(X, layers, len(layers))
    if not depth >= 0 or not depth <= len(layers):
        raise ValueError("depth must be between 0 and the number of layers")
    if depth == 0:
        return 1.0 * X if X.dtype.kind == "f" else X.astype("float64")
    W, _, c = layers[depth - 1]
    return _pass(dbn_transform(X, layers, depth - 1), W, c)


def dbn_reconstruct(H, layers):
    *below, (W, b, _) = layers
    G = _pass(H, np.transpose(W), b)
    return dbn_reconstruct(G, below) if below else G


def _pass(values, W, bias):
    whole = np.vstack([W, bias])
    ones = np.ones((len(values), 1), dtype=values.dtype if values.dtype.kind == "f" else np.float64)
    return np.exp(-np.logaddexp(0, -(np.hstack([values, ones]) @ whole)))
