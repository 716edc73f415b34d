"""functools.reduce over the layers, a piecewise sigmoid on a copy."""

from functools import reduce

import numpy as np


def dbn_transform(X, layers, depth=None):
    steps = range(len(layers) + 1)[depth if depth is not None else len(layers)] if _is_depth(depth, layers) else None
    return reduce(lambda H, layer: _sigmoid(np.dot(H, layer[0]) + layer[2]), layers[:steps], _real(X))


def dbn_reconstruct(H, layers):
    return reduce(lambda G, layer: _sigmoid(np.dot(G, layer[0].T) + layer[1]), layers[::-1], _real(H))


def _is_depth(depth, layers):
    if depth is not None and depth not in range(len(layers) + 1):
        raise ValueError("depth")
    return True


def _real(x):
    return np.array(x, dtype=np.result_type(x, np.float32) if x.dtype.kind == "f" else float)


def _sigmoid(z):
    out = np.empty_like(z)
    high = z >= 0
    out[high] = 1 / (1 + np.exp(-z[high]))
    low = np.exp(z[~high])
    out[~high] = low / (1 + low)
    return out
