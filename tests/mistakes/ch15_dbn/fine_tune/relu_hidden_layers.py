"""
title.ko: 은닉층에 렐루를 씀
title.en: Uses ReLU in the hidden layers
ko: 은닉층의 시그모이드를 렐루로 바꿉니다. 사전 학습한 가중치는 시그모이드로 배운 것이라 다른 함수에서는 다른 특징이
    됩니다.
en: The hidden layers use ReLU. The pre-trained weights were learnt with the sigmoid, and with another function they
    give other features.
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
            grads = gradients(X[rows], labels[rows], layers)
            layers = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(layers, grads, strict=True)]
    return layers


def gradients(x, labels, layers):
    hs = [x]
    for W, b in layers[:-1]:
        hs.append(sigmoid(hs[-1] @ W + b))
    logits = hs[-1] @ layers[-1][0] + layers[-1][1]
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    delta = e / e.sum(axis=1, keepdims=True)
    delta[np.arange(len(x)), labels] -= 1
    delta /= len(x)
    grads = []
    for (W, _), h in zip(layers[::-1], hs[::-1], strict=True):
        grads.insert(0, (h.T @ delta, delta.sum(axis=0)))
        delta = (delta @ W.T) * (h > 0)
    return grads


def sigmoid(z):
    return np.maximum(z, 0)
