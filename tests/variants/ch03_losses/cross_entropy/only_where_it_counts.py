"""Takes logarithms only where the target is not 0, into an accumulator per row."""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    try:
        rows, classes = probs.shape
        same = targets.shape == (rows, classes)
    except ValueError:
        same = False
    if not same:
        raise ValueError("two matrices of one shape, please")
    losses = np.zeros(rows)
    n, k = np.nonzero(targets)
    np.add.at(losses, n, targets[n, k] * np.log(1.0 / np.where(probs[n, k] < eps, eps, probs[n, k])))
    return losses.mean()
