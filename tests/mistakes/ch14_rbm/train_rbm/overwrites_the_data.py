"""
title.ko: 데이터를 제자리에서 섞음
title.en: Shuffles the data in place
ko: `rng.shuffle(X)`로 부른 쪽의 배열을 섞어 버립니다. 행의 번호를 섞고 데이터는 그대로 두세요.
en: `rng.shuffle(X)` reorders the caller's array. Shuffle the numbers of the rows and leave the data alone.
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
    W = rng.normal(0, 0.01, size=(X.shape[1], n_hidden))
    b, c = np.zeros(X.shape[1]), np.zeros(n_hidden)
    errors = []
    for _ in range(epochs):
        rng.shuffle(X)
        for start in range(0, len(X), batch_size):
            dW, db, dc = cd1(X[start : start + batch_size].astype(float), W, b, c, rng)
            W, b, c = W + lr * dW, b + lr * db, c + lr * dc
        errors.append(error(X.astype(float), W, b, c))
    return W, b, c, errors
