"""
title.ko: 기울기에 1/N이 없음
title.en: Leaves the 1/N out of the gradients
ko: 손실은 평균인데 기울기는 합의 것입니다. 로짓의 기울기를 행의 수로 나누면 나머지는 저절로 맞습니다.
en: The loss is a mean, but the gradients are those of a sum. Divide the gradient in the logits by the number
    of rows, and all others will follow.
section: softmax-ce
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
    dW2 = h.T @ dlogits
    db2 = dlogits.sum(axis=0)
    dh = dlogits @ W2.T
    dz1 = dh * (z1 > 0)
    dW1 = x.T @ dz1
    db1 = dz1.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
