"""No generator: a list, from indices shuffled in place."""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if X.shape[0] != y.shape[0]:
        raise ValueError(f"{X.shape[0]} rows and {y.shape[0]} targets")
    if batch_size <= 0:
        raise ValueError("the batch size must be positive")
    indices = np.arange(X.shape[0])
    if rng is not None:
        rng.shuffle(indices)
    pairs = []
    while indices.size > 0:
        head, indices = indices[:batch_size], indices[batch_size:]
        pairs.append((np.take(X, head, axis=0), np.take(y, head, axis=0)))
    return pairs
