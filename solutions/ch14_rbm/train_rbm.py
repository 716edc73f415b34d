"""Training a restricted Boltzmann machine by contrastive divergence."""

import numpy as np


def train_rbm(X, n_hidden, epochs, lr, batch_size, rng):
    """Return (W, b, c, errors). The stub holds the whole contract."""
    if X.ndim != 2 or not ((X >= 0) & (X <= 1)).all():
        raise ValueError("X must be of shape (N, V) with values between 0 and 1")
    X = X.astype(np.float64)
    # Small, so that all sigmoids start near 1/2; random, so that hidden units differ. From zeros, all of them would get
    # the same gradient for ever.
    W = rng.normal(0.0, 0.01, size=(X.shape[1], n_hidden))
    b = np.zeros(X.shape[1])
    c = np.zeros(n_hidden)
    errors = []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            dW, db, dc = _cd1_gradients(X[order[start : start + batch_size]], W, b, c, rng)
            # Plus: CD-1 points to where the data become more likely.
            W += lr * dW
            b += lr * db
            c += lr * dc
        errors.append(_reconstruction_error(X, W, b, c))
    return W, b, c, errors


def _cd1_gradients(v, W, b, c, rng):
    ph0 = _sigmoid(v @ W + c)
    h0 = (rng.random(ph0.shape) < ph0).astype(float)
    pv1 = _sigmoid(h0 @ W.T + b)
    v1 = (rng.random(pv1.shape) < pv1).astype(float)
    ph1 = _sigmoid(v1 @ W + c)
    return (v.T @ ph0 - v1.T @ ph1) / len(v), (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)


def _reconstruction_error(X, W, b, c):
    # Nothing is drawn: the number depends on the parameters alone and can be compared from epoch to epoch.
    return float(((X - _sigmoid(_sigmoid(X @ W + c) @ W.T + b)) ** 2).mean())


def _sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2  # 1 / (1 + exp(-x)) without the overflow
