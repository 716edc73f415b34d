"""
title.ko: 기울기를 평균하지 않음
title.en: Does not average the gradients
ko: 미니 배치의 기울기를 행의 수로 나누지 않아 학습률이 배치 크기만큼 커집니다. 기울기는 행의 평균이어야 합니다.
en: The gradients of a mini-batch are not divided by its number of rows, which multiplies the learning rate by the
    batch size. They must be means over the rows.
section: contrastive-divergence
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
    return (v.T @ ph0 - v1.T @ ph1), (v - v1).sum(axis=0), (ph0 - ph1).sum(axis=0)


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
            dW, db, dc = cd1(X[order[start : start + batch_size]], W, b, c, rng)
            W, b, c = W + lr * dW, b + lr * db, c + lr * dc
        errors.append(error(X, W, b, c))
    return W, b, c, errors
