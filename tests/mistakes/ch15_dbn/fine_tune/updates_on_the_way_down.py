"""
title.ko: 고친 가중치로 오차를 되돌림
title.en: Sends errors through weights that have moved
ko: 위층의 가중치를 고친 다음 그 새 가중치로 오차를 아래로 보냅니다. 모든 기울기를 옛 가중치로 구한 뒤에 한꺼번에
    고치세요.
en: A layer is updated first, and its new weights carry the error down. Compute all gradients with the old weights,
    then update.
section: fine-tuning
"""

import numpy as np


def fine_tune(X, labels, layers, epochs, lr, batch_size, rng):
    single = X.dtype == np.float32 and all(part.dtype == np.float32 for pair in layers for part in pair)
    dtype = np.float32 if single else np.float64
    X = X.astype(dtype)
    layers = [(W.astype(dtype), b.astype(dtype)) for W, b in layers]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]
            layers = step(X[rows], labels[rows], layers, lr)
    return layers


def step(x, labels, layers, lr):
    hs = [x]
    for W, b in layers[:-1]:
        hs.append(sigmoid(hs[-1] @ W + b))
    logits = hs[-1] @ layers[-1][0] + layers[-1][1]
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    delta = e / e.sum(axis=1, keepdims=True)
    delta[np.arange(len(x)), labels] -= 1
    delta /= len(x)
    moved = []
    for (W, b), h in zip(layers[::-1], hs[::-1], strict=True):
        W, b = W - lr * h.T @ delta, b - lr * delta.sum(axis=0)
        moved.insert(0, (W, b))
        delta = (delta @ W.T) * h * (1 - h)
    return moved


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
