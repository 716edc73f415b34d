"""Sample by sample and unit by unit, with math.tanh."""

import math

import numpy as np


def dbn_transform(X, layers, depth=None):
    count = len(layers)
    depth = count if depth is None else depth
    if depth > count or depth < 0:
        raise ValueError(f"there is no layer {depth}")
    for k in range(depth):
        W, _, c = layers[k]
        X = _units(X, W, c)
    return X.astype(np.float64) if X.dtype.kind in "bui" else X


def dbn_reconstruct(H, layers):
    for k in range(len(layers) - 1, -1, -1):
        W, b, _ = layers[k]
        H = _units(H, W.T, b)
    return H


def _units(inputs, W, bias):
    out = np.zeros((len(inputs), len(bias)), np.float32 if inputs.dtype == W.dtype == np.float32 else np.float64)
    for n in range(out.shape[0]):
        for j in range(out.shape[1]):
            z = bias[j]
            for i in range(len(W)):
                z = z + inputs[n, i] * W[i, j]
            out[n, j] = 0.5 + 0.5 * math.tanh(z / 2)
    return out
