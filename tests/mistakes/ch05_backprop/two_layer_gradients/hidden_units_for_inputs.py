"""
title.ko: W1의 기울기에 h를 씀
title.en: Uses h for the gradient in W1
ko: `W1`의 기울기에 그 층의 입력이 아니라 출력 `h`를 곱했습니다. 가중치의 기울기에는 그 가중치가 곱해졌던 입력
    `x`가 들어갑니다.
en: In the gradient of `W1` you multiply by the layer's output `h`. What belongs there is the input that the
    weights were multiplied by, `x`.
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
    dz1 = dh * (z1 > 0)
    dW1 = h.T @ dz1
    db1 = dz1.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
