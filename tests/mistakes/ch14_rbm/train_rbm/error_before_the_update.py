"""
title.ko: 갱신하기 전의 오차를 적음
title.en: Records the error before the updates
ko: 에포크의 갱신을 시작하기 전에 오차를 재어 `errors`가 한 에포크씩 늦습니다. 마지막 미니 배치 다음에 재세요.
en: The error is measured before the updates of the epoch, so `errors` lags one epoch behind. Measure after the last
    mini-batch.
section: reconstruction-error
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
        errors.append(error(X, W, b, c))
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            dW, db, dc = cd1(X[order[start : start + batch_size]], W, b, c, rng)
            W, b, c = W + lr * dW, b + lr * db, c + lr * dc
    return W, b, c, errors
