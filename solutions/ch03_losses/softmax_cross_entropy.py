"""Softmax and cross-entropy in one: the loss of a classifier, straight from its logits."""

import numpy as np


def softmax_cross_entropy(logits, labels):
    """Return the mean over the rows of log(sum_j exp(z_j)) - z_label. The stub holds the whole contract."""
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError(f"expected logits (N, C) and labels (N,), got {logits.shape} and {labels.shape}")
    rows, classes = logits.shape
    # A label of -1 would pick the last column and no one would notice.
    if np.any(labels < 0) or np.any(labels >= classes):
        raise ValueError(f"labels must lie between 0 and {classes - 1}")

    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    # Softmax and logarithm are never carried out one after the other: a probability below 1e-308 would become 0 and
    # its logarithm -inf. Together they are z_k - log(sum_j exp(z_j)), and the probability is never formed.
    # The largest logit of each row is subtracted first. It cancels in the difference, no exponential exceeds 1, and
    # one of them is exactly 1, so the logarithm is not taken of 0 either.
    z = z - z.max(axis=1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(z), axis=1))
    # Both terms are of the shifted z. The pairs (n, labels[n]) pick one logit per row.
    return np.mean(log_sum - z[np.arange(rows), labels])
