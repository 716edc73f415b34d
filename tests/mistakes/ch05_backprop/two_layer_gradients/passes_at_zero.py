"""
title.ko: z1이 0인 뉴런도 통과시킴
title.en: Lets through where z1 is 0
ko: `z1`이 정확히 0인 뉴런에서도 기울기를 넘깁니다. 이 과정에서 ReLU의 0에서의 미분은 0입니다.
en: You pass the gradient on where `z1` is exactly 0. In this course the derivative of the ReLU at 0 is 0.
section: relu-backward
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
    dz1 = dh * (z1 >= 0)
    dW1 = x.T @ dz1
    db1 = dz1.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
