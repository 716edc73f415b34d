"""Cutting a data set into mini-batches, for one epoch."""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    """Yield every row once, in mini-batches (X_batch, y_batch). The stub holds the whole contract."""
    # In a function with yield, these lines run when the first batch is asked for, not at the call.
    if len(X) != len(y):
        raise ValueError(f"X has {len(X)} rows and y has {len(y)}")
    if batch_size < 1:
        raise ValueError(f"batch_size must be at least 1, got {batch_size}")
    # Shuffle indices, not data: one order for both arrays keeps the pairs, and the caller's arrays stay as they are.
    order = np.arange(len(X)) if rng is None else rng.permutation(len(X))
    for begin in range(0, len(X), batch_size):
        # A slice that reaches beyond the end is simply shorter: the last batch needs no special case.
        rows = order[begin : begin + batch_size]
        yield X[rows], y[rows]
