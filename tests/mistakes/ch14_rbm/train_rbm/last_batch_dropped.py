"""
title.ko: 짧은 마지막 배치를 버림
title.en: Drops the short last batch
ko: 행의 수가 배치 크기로 나누어떨어지지 않을 때 남은 행을 버립니다. 배치가 행의 수보다 크면 아무것도 배우지
    못합니다. 남은 행으로도 갱신하세요.
en: Rows that do not fill a batch are dropped, and with a batch larger than the data nothing is learnt at all.
    Update on the rows that are left, too.
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
        for start in range(0, len(X) - batch_size + 1, batch_size):
            dW, db, dc = cd1(X[order[start : start + batch_size]], W, b, c, rng)
            W, b, c = W + lr * dW, b + lr * db, c + lr * dc
        errors.append(error(X, W, b, c))
    return W, b, c, errors
