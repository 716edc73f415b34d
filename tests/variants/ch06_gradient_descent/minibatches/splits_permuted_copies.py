"""One shuffled copy of both arrays, split at multiples of the batch size."""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("wrong arguments")
    if rng is not None:
        order = rng.choice(len(X), size=len(X), replace=False)
        X, y = X[order], y[order]
    cuts = np.arange(batch_size, len(X), batch_size)
    if len(X):
        yield from zip(np.split(X, cuts), np.split(y, cuts), strict=True)
