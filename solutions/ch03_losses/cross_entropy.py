"""Cross-entropy of predicted probabilities."""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    """Return the mean over the rows of -sum_k t_k log(max(p_k, eps)). The stub holds the whole contract."""
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError(f"expected two arrays of one shape (N, C), got {probs.shape} and {targets.shape}")
    # log 0 is -inf, and a target of 0 times -inf is NaN: without the floor a single sure "no" spoils the whole
    # batch, even where it is right. np.maximum makes a new array, so probs stays as it is, and it leaves every
    # probability above eps untouched, which p + eps would not.
    logs = np.log(np.maximum(probs, eps))
    # With a one-hot row the products keep one logarithm, that of the right class. With soft targets all of them
    # count, each by its share. Both are this one line.
    of_rows = -np.sum(targets * logs, axis=1)
    return np.mean(of_rows)
