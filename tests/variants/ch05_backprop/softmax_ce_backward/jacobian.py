"""The long way round: the Jacobian of the softmax of each row times a weight per class, without dividing by p."""

import numpy as np


def stable_softmax(scores):
    powers = np.exp(scores - np.amax(scores))
    return powers / np.add.reduce(powers)


def softmax_ce_backward(logits, labels):
    if logits.ndim != 2:
        raise ValueError("logits must be two-dimensional")
    n, c = logits.shape
    if labels.shape != (n,) or labels.max() > c - 1 or labels.min() < 0:
        raise ValueError("labels do not fit")
    result = np.zeros((n, c), dtype=np.float64 if logits.dtype.kind in "iu" else logits.dtype)
    for i, t in enumerate(labels):
        p = stable_softmax(logits[i].astype(result.dtype))
        # Row t of the Jacobian is p[t] * (delta - p); the slope -1/p[t] of the logarithm cancels the p[t].
        delta = np.zeros(c, dtype=result.dtype)
        delta[t] = 1
        result[i] -= delta - p
    result *= 1 / n
    return result
