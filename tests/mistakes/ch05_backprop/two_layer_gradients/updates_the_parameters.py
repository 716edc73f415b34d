"""
title.ko: 매개변수를 고쳐 버림
title.en: Updates the parameters
ko: 기울기를 구하면서 `params`의 배열까지 고쳤습니다. 역전파는 기울기만 구하고, 갱신은 다음 장의 경사하강법이
    합니다.
en: You not only find the gradients but also change the arrays in `params`. Backpropagation finds gradients;
    updating is done by gradient descent, in the next chapter.
section: six-steps
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
    dW1 = x.T @ dz1
    db1 = dz1.sum(axis=0)
    grads = {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
    for name, gradient in grads.items():
        params[name] -= 0.1 * gradient
    return loss, grads
