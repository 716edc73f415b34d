"""
title.ko: 새 가중치로 거슬러 감
title.en: Goes back through updated weights
ko: `W2`를 먼저 갱신하고, 그 새 값으로 기울기를 은닉층에 보냈습니다. 기울기는 순전파에 쓴 가중치에서의
    값이므로, 모두 구한 뒤에 한꺼번에 갱신하세요.
en: You update `W2` first and send the gradient to the hidden layer through its new value. The gradients are
    those at the weights of the forward pass: find all of them, then update all at once.
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
    W2 = W2 - 0.1 * dW2
    dh = dlogits @ W2.T
    dz1 = dh * (z1 > 0)
    dW1 = x.T @ dz1
    db1 = dz1.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
