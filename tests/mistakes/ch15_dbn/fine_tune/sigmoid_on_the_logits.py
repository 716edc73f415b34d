"""
title.ko: 로짓에도 시그모이드를 씌움
title.en: Puts the logits through a sigmoid
ko: 출력층에도 시그모이드를 씌운 다음 소프트맥스를 구합니다. 로짓은 그대로 소프트맥스로 보내세요.
en: The output layer goes through the sigmoid as well before the softmax. Give the logits to the softmax as they are.
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
    logits = sigmoid(hs[-1] @ layers[-1][0] + layers[-1][1])
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
