"""
title.ko: 지난 은닉 상태를 빼놓음
title.en: Leaves out the old hidden state
ko: 가중합에 `h_prev @ W_h`가 없습니다. 게이트는 새 원소와 지난 은닉 상태를 함께 보고 정해집니다. 두 곱을
    더하세요.
en: `h_prev @ W_h` is missing from the weighted sum. Gates look at the new element and at the old hidden state:
    add both products.
section: gates
"""

import numpy as np


def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def lstm_gates(x, h_prev, W_x, W_h, b):
    fits = x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == 2 and b.ndim == 1 and len(x) == len(h_prev)
    if not fits or W_x.shape[0] != x.shape[1] or W_h.shape != (h_prev.shape[1], 4 * h_prev.shape[1]):
        raise ValueError("the shapes do not fit")
    if W_x.shape[1] != W_h.shape[1] or b.shape != (W_h.shape[1],):
        raise ValueError("the shapes do not fit")
    if x.dtype.kind != "f":
        x, h_prev, W_x, W_h, b = (array.astype(np.float64) for array in (x, h_prev, W_x, W_h, b))
    z = x @ W_x + b
    H = h_prev.shape[1]
    i = sigmoid(z[:, :H])
    f = sigmoid(z[:, H : 2 * H])
    g = np.tanh(z[:, 2 * H : 3 * H])
    o = sigmoid(z[:, 3 * H :])
    return i, f, g, o
