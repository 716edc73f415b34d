"""
title.ko: 출력층만 학습함
title.en: Trains the output layer only
ko: 출력층만 움직이고 은닉층은 얼려 둡니다. 미세 조정은 사전 학습한 층까지 모두 조금씩 옮깁니다.
en: Only the output layer moves; the hidden layers are frozen. Fine-tuning moves all layers, those of the DBN too.
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
            (W, b), (dW, db) = layers[-1], grads[-1]
            layers = [*layers[:-1], (W - lr * dW, b - lr * db)]
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
        delta = (delta @ W.T) * h * (1 - h)
    return grads


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
