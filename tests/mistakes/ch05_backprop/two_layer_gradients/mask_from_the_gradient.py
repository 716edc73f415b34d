"""
title.ko: 기울기의 부호로 막음
title.en: Blocks by the sign of the gradient
ko: ReLU가 열렸는지를 `dh`의 부호로 판단했습니다. 순전파 때의 `z1`이 양수였는지를 보세요.
en: You judge by the sign of `dh` whether the ReLU was open. Look at `z1` of the forward pass instead.
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
    dz1 = dh * (dh > 0)
    dW1 = x.T @ dz1
    db1 = dz1.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
