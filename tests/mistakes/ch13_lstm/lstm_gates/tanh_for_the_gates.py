"""
title.ko: 게이트에도 tanh
title.en: Tanh for the gates, too
ko: 세 게이트에 tanh를 썼습니다. 게이트는 얼마나 통과시키는지를 나타내는 비율이므로 0과 1 사이이어야 합니다.
    시그모이드를 쓰세요.
en: The three gates go through tanh. A gate is the share that passes and has to lie between 0 and 1: use the
    sigmoid.
section: gates
"""

import numpy as np


def sigmoid(z):
    return np.tanh(z)


def lstm_gates(x, h_prev, W_x, W_h, b):
    fits = x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == 2 and b.ndim == 1 and len(x) == len(h_prev)
    if not fits or W_x.shape[0] != x.shape[1] or W_h.shape != (h_prev.shape[1], 4 * h_prev.shape[1]):
        raise ValueError("the shapes do not fit")
    if W_x.shape[1] != W_h.shape[1] or b.shape != (W_h.shape[1],):
        raise ValueError("the shapes do not fit")
    if x.dtype.kind != "f":
        x, h_prev, W_x, W_h, b = (array.astype(np.float64) for array in (x, h_prev, W_x, W_h, b))
    z = x @ W_x + h_prev @ W_h + b
    H = h_prev.shape[1]
    i = sigmoid(z[:, :H])
    f = sigmoid(z[:, H : 2 * H])
    g = np.tanh(z[:, 2 * H : 3 * H])
    o = sigmoid(z[:, 3 * H :])
    return i, f, g, o
