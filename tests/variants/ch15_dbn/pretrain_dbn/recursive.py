"""Recursive: a DBN is an RBM with a DBN on top; exp of negative numbers only."""

import numpy as np


def pretrain_dbn(X, hidden_sizes, train_rbm):
    if not len(hidden_sizes):
        raise ValueError("no layers")
    if len(X.shape) != 2:
        raise ValueError("X is not two-dimensional")
    if np.any(np.isnan(X)) or np.min(X) < 0 or np.max(X) > 1:
        raise ValueError("values outside [0, 1]")
    if X.dtype.kind in "biu":
        X = X.astype(float)
    return _stack(X, list(hidden_sizes), train_rbm)


def _stack(V, sizes, train_rbm):
    if not sizes:
        return []
    W, b, c, _errors = train_rbm(V, sizes[0])
    return [(W, b, c), *_stack(_probabilities(V.dot(W) + c), sizes[1:], train_rbm)]


def _probabilities(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)
