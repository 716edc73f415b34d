"""Greedy layer-wise pre-training of a deep belief network."""

import numpy as np


def pretrain_dbn(X, hidden_sizes, train_rbm):
    """Return the trained RBMs from the bottom up. The stub holds the whole contract."""
    if len(hidden_sizes) == 0:
        raise ValueError("hidden_sizes must name at least one layer")
    if X.ndim != 2:
        raise ValueError(f"X must have the shape (N, D), got {X.shape}")
    # A visible unit is a probability. Written so that NaN, for which every comparison is false, is refused too.
    if not ((X >= 0) & (X <= 1)).all():
        raise ValueError("all values of X must lie between 0 and 1: scale the data first")
    V = X if np.issubdtype(X.dtype, np.floating) else X.astype(np.float64)
    layers = []
    for n_hidden in hidden_sizes:
        W, b, c, _ = train_rbm(V, n_hidden)
        layers.append((W, b, c))
        # From here on this RBM is frozen: the next one only ever sees what it makes of the data.
        V = _sigmoid(V @ W + c)
    return layers


def _sigmoid(z):
    # tanh does not overflow: sigmoid(z) = (1 + tanh(z / 2)) / 2.
    return 0.5 * (1 + np.tanh(0.5 * z))
