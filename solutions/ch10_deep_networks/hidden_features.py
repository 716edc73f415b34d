"""What a hidden layer has made of the data, and how much of the task a line can solve from there."""

import numpy as np


def hidden_features(x, layers, k):
    """Return the activations of hidden layer k. The stub holds the whole contract."""
    # Python would take layers[:-1] for k = -1 and give the features of some other layer without a word.
    if not 0 <= k < len(layers):
        raise ValueError(f"k must lie between 0 and {len(layers) - 1}, got {k}")
    h = _as_float(x)
    for W, b in layers[:k]:
        if h.ndim != 2 or W.ndim != 2 or h.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
            raise ValueError(f"an input of shape {h.shape} does not fit W of shape {W.shape} and b of shape {b.shape}")
        # After the activation function: before it, two layers are no more than one, and a line would see nothing new.
        h = np.maximum(h @ _as_float(W) + _as_float(b), 0)
    return h


def linear_probe(features, labels, num_classes):
    """Return (W, b) of the least-squares line to the one-hot targets. The stub holds the whole contract."""
    if features.ndim != 2 or labels.shape != (len(features),):
        raise ValueError(f"expected shapes (N, M) and (N,), got {features.shape} and {labels.shape}")
    if np.any((labels < 0) | (labels >= num_classes)):
        raise ValueError(f"labels must lie between 0 and {num_classes - 1}")
    targets = np.eye(num_classes)[labels]
    # The bias is the weight of a feature that is always 1. Without it every line would have to pass through the origin.
    A = np.column_stack([features, np.ones(len(features))])
    # Dead nodes are columns of zeros and make A.T @ A singular; lstsq works on A itself and picks, among all that fit
    # equally well, the smallest weights.
    solution = np.linalg.lstsq(A, targets, rcond=None)[0]
    return solution[:-1], solution[-1]


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
