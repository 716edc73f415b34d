"""
title.ko: 은닉 편향을 고치지 않음
title.en: Leaves the hidden biases alone
ko: 은닉층의 편향을 고치지 않습니다. 모든 층의 `W`와 `b`가 함께 한 걸음씩 갑니다.
en: The biases of the hidden layers are never updated. In every layer `W` and `b` take a step.
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
            layers = [
                (W - lr * dW, b - lr * db if k == len(layers) - 1 else b)
                for k, ((W, b), (dW, db)) in enumerate(zip(layers, grads, strict=True))
            ]
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
