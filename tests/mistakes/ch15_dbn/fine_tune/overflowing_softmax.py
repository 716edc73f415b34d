"""
title.ko: 소프트맥스가 넘침
title.en: Lets the softmax overflow
ko: 로짓의 최댓값을 빼지 않아 큰 로짓에서 exp가 무한대가 되고 NaN이 나옵니다. 행마다 최댓값을 먼저 빼세요.
en: The largest logit is not subtracted, so exp becomes infinite for large logits and the result NaN. Subtract the
    maximum of each row first.
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
    e = np.exp(logits)
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
