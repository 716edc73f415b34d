"""
title.ko: 행을 복원 추출함
title.en: Draws rows with replacement
ko: 미니 배치마다 행을 아무것이나 뽑아, 한 에포크에 어떤 행은 여러 번, 어떤 행은 한 번도 쓰이지 않습니다. 순서를
    섞어 차례로 자르세요.
en: Every mini-batch picks rows at random, so in an epoch some rows are used several times and some never. Shuffle
    the order and cut it into pieces.
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
        order = rng.integers(0, len(X), size=len(X))
        for start in range(0, len(X), batch_size):
            dW, db, dc = cd1(X[order[start : start + batch_size]], W, b, c, rng)
            W, b, c = W + lr * dW, b + lr * db, c + lr * dc
        errors.append(error(X, W, b, c))
    return W, b, c, errors
