"""
title.ko: 건네받은 층을 고침
title.en: Overwrites the given layers
ko: `-=`로 건네받은 배열을 직접 고칩니다. 그러면 DBN까지 달라지니, 복사본이나 새 배열에서 학습하세요.
en: By `-=` the arrays that were handed in are changed themselves, and with them the DBN. Train copies or new arrays.
section: fine-tuning
"""

import numpy as np


def fine_tune(X, labels, layers, epochs, lr, batch_size, rng):
    single = X.dtype == np.float32 and all(part.dtype == np.float32 for pair in layers for part in pair)
    dtype = np.float32 if single else np.float64
    X = X.astype(dtype)
    layers = [(W.astype(dtype, copy=False), b.astype(dtype, copy=False)) for W, b in layers]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]
            grads = gradients(X[rows], labels[rows], layers)
            for (W, b), (dW, db) in zip(layers, grads, strict=True):
                W -= lr * dW
                b -= lr * db
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
