"""The way up through a deep belief network, and the way down."""

import numpy as np


def dbn_transform(X, layers, depth=None):
    """Return the features of X after `depth` layers. The stub holds the whole contract."""
    # `depth or len(layers)` would be shorter and wrong: a depth of 0 is false, too.
    if depth is None:
        depth = len(layers)
    # A negative depth would slice from the end and go unnoticed.
    if not 0 <= depth <= len(layers):
        raise ValueError(f"depth must lie between 0 and {len(layers)}, got {depth}")
    H = _as_float(X)
    for W, _, c in layers[:depth]:
        H = _sigmoid(H @ W + c)
    return H


def dbn_reconstruct(H, layers):
    """Return the features at the bottom that belong to H at the top. The stub holds the whole contract."""
    G = _as_float(H)
    # Top layer first. Each RBM uses one W for both directions, but each direction has a bias of its own.
    for W, b, _ in reversed(layers):
        G = _sigmoid(G @ W.T + b)
    return G


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)


def _sigmoid(z):
    # tanh does not overflow: sigmoid(z) = (1 + tanh(z / 2)) / 2.
    return 0.5 * (1 + np.tanh(0.5 * z))
