"""
title.ko: ReLU를 거슬러 가지 않음
title.en: Does not go back through the ReLU
ko: 은닉층의 기울기 `dh`를 ReLU의 미분 없이 그대로 `W1`까지 넘깁니다. 꺼져 있던 뉴런에서는 기울기가 0이 되게
    하세요.
en: You hand the gradient of the hidden layer, `dh`, on to `W1` without the derivative of the ReLU. Where a
    unit was off the gradient has to become 0.
section: two-layers
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
    dW2 = h.T @ dlogits
    db2 = dlogits.sum(axis=0)
    dh = dlogits @ W2.T
    dz1 = dh
    dW1 = x.T @ dz1
    db1 = dz1.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
