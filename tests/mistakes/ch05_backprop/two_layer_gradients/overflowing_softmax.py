"""
title.ko: 소프트맥스가 넘침
title.en: Lets the softmax overflow
ko: 최댓값을 빼지 않은 로짓을 `exp`에 넣어 큰 값에서 nan이 됩니다. 행마다 최댓값을 먼저 빼세요.
en: You put the logits into `exp` without subtracting their maximum, and large ones end in nan. Subtract the
    maximum of each row first.
section: softmax-ce
"""

import numpy as np


def two_layer_gradients(x, labels, params):
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    rows = np.arange(len(x))
    z1 = x @ W1 + b1
    h = np.maximum(z1, 0)
    logits = h @ W2 + b2
    log_p = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    loss = -log_p[rows, labels].mean()
    dlogits = np.exp(log_p)
    dlogits[rows, labels] -= 1
    dlogits /= len(x)
    dW2 = h.T @ dlogits
    db2 = dlogits.sum(axis=0)
    dh = dlogits @ W2.T
    dz1 = dh * (z1 > 0)
    dW1 = x.T @ dz1
    db1 = dz1.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
