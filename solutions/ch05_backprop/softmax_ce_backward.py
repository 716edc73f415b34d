"""Backward through softmax and cross-entropy at once."""

import numpy as np


def softmax_ce_backward(logits, labels):
    """Return the gradient of the mean cross-entropy in the logits. The stub holds the whole contract."""
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError(f"expected logits (N, C) and labels (N,), got {logits.shape} and {labels.shape}")
    rows, classes = logits.shape
    # A label of -1 would quietly mean the last class.
    if labels.min() < 0 or labels.max() >= classes:
        raise ValueError(f"labels must lie between 0 and {classes - 1}")

    scores = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    # The maximum of each row, not of the whole batch: else a row far below it would underflow to 0 / 0.
    p = np.exp(scores - scores.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)

    # Prediction minus one-hot target. Cross-entropy alone has the slope -1/p, which explodes where p is small; the
    # softmax contributes a factor p that cancels it, so nothing is ever divided by p.
    p[np.arange(rows), labels] -= 1
    return p / rows  # the loss is a mean: this is where the 1/N comes from, once and for all layers
