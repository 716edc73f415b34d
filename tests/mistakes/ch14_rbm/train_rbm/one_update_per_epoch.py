"""
title.ko: 에포크마다 한 번만 갱신함
title.en: Makes one update per epoch
ko: 미니 배치로 나누지 않고 에포크마다 모든 행으로 한 번만 갱신합니다. `batch_size`행마다 갱신하세요.
en: There are no mini-batches: all rows make a single update in each epoch. Update after every `batch_size` rows.
section: training
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def sample(p, rng):
    return (rng.random(p.shape) < p).astype(float)


def cd1(v, W, b, c, rng):
    ph0 = sigmoid(v @ W + c)
    v1 = sample(sigmoid(sample(ph0, rng) @ W.T + b), rng)
    ph1 = sigmoid(v1 @ W + c)
    return (v.T @ ph0 - v1.T @ ph1) / len(v), (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)


def error(X, W, b, c):
    R = sigmoid(sigmoid(X @ W + c) @ W.T + b)
    return float(((X - R) ** 2).mean())


def train_rbm(X, n_hidden, epochs, lr, batch_size, rng):
    if X.ndim != 2 or X.min() < 0 or X.max() > 1:
        raise ValueError("X must hold rows of values between 0 and 1")
    X = X.astype(float)
    W = rng.normal(0, 0.01, size=(X.shape[1], n_hidden))
    b, c = np.zeros(X.shape[1]), np.zeros(n_hidden)
    errors = []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in (0,):
            dW, db, dc = cd1(X[order[start:]], W, b, c, rng)
            W, b, c = W + lr * dW, b + lr * db, c + lr * dc
        errors.append(error(X, W, b, c))
    return W, b, c, errors
