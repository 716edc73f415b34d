"""
title.ko: 짧은 배치도 batch_size로 나눔
title.en: Divides short batches by batch_size
ko: 마지막 미니 배치의 기울기까지 `batch_size`로 나누어, 남은 행의 걸음이 작아집니다. 그 미니 배치에 실제로 있는
    행의 수로 나누세요.
en: The gradients of the last mini-batch are divided by `batch_size` as well, so its step is too small. Divide by
    the number of rows that it really has.
section: training
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def sample(p, rng):
    return (rng.random(p.shape) < p).astype(float)


def cd1(v, W, b, c, rng, size):
    ph0 = sigmoid(v @ W + c)
    v1 = sample(sigmoid(sample(ph0, rng) @ W.T + b), rng)
    ph1 = sigmoid(v1 @ W + c)
    return (v.T @ ph0 - v1.T @ ph1) / size, (v - v1).sum(axis=0) / size, (ph0 - ph1).sum(axis=0) / size


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
        for start in range(0, len(X), batch_size):
            dW, db, dc = cd1(X[order[start : start + batch_size]], W, b, c, rng, batch_size)
            W, b, c = W + lr * dW, b + lr * db, c + lr * dc
        errors.append(error(X, W, b, c))
    return W, b, c, errors
