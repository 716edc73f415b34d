"""Layer k asks layer k - 1 for its features; the probe centres the features and solves with their SVD."""

import numpy as np


def hidden_features(x, layers, k):
    if k < 0 or k > len(layers) - 1:
        raise ValueError(f"no hidden layer {k} among {len(layers)} layers")
    if k == 0:
        return np.array(x, dtype=x.dtype if x.dtype in (np.float32, np.float64) else np.float64)
    below = hidden_features(x, layers, k - 1)
    W, b = layers[k - 1]
    if below.ndim != 2 or below.shape[-1] != len(W) or b.ndim != 1 or len(b) != W.shape[1]:
        raise ValueError("shapes")
    total = np.einsum("nd,dm->nm", below, W) + b
    return np.where(total > 0, total, total.dtype.type(0))


def linear_probe(features, labels, num_classes):
    if features.ndim != 2 or labels.ndim != 1 or len(labels) != len(features):
        raise ValueError("shapes")
    classes = np.arange(num_classes)
    if not np.isin(labels, classes).all():
        raise ValueError("labels")
    targets = (labels[:, None] == classes).astype(np.float64)
    # The best bias moves the mean of the features onto the mean of the targets; the rest needs no bias.
    centre = features.mean(axis=0)
    U, s, Vt = np.linalg.svd(features - centre, full_matrices=False)
    keep = s > 1e-10 * max(s.max(initial=0.0), 1e-300)
    W = Vt[keep].T @ ((U[:, keep].T @ (targets - targets.mean(axis=0))) / s[keep, None])
    return W, targets.mean(axis=0) - centre @ W
