"""
title.ko: 층마다 다시 N으로 나눔
title.en: Divides by N again in every layer
ko: 로짓에서 나눈 1/N을 층마다 또 나누었습니다. 평균의 1/N은 손실에서 한 번만 나옵니다.
en: The 1/N, taken at the logits already, is taken again in every layer. It belongs to the mean of the loss
    and comes once.
section: dense-backward
"""

import numpy as np


def two_layer_gradients(x, labels, params):
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    rows = np.arange(len(x))
    z1 = x @ W1 + b1
    h = np.maximum(z1, 0)
    logits = h @ W2 + b2
    logits = logits - logits.max(axis=1, keepdims=True)
    log_p = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    loss = -log_p[rows, labels].mean()
    dlogits = np.exp(log_p)
    dlogits[rows, labels] -= 1
    dlogits /= len(x)
    dW2 = h.T @ dlogits / len(x)
    db2 = dlogits.mean(axis=0)
    dh = dlogits @ W2.T
    dz1 = dh * (z1 > 0)
    dW1 = x.T @ dz1 / len(x)
    db1 = dz1.mean(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
