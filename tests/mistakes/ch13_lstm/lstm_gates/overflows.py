"""
title.ko: exp가 넘침
title.en: Overflows in exp
ko: `1 / (1 + np.exp(-z))`는 아주 작은 z에서 exp가 넘쳐 경고를 냅니다. 지수에 큰 양수가 들어가지 않도록
    적으세요. 시그모이드는 tanh로도 적을 수 있습니다.
en: `1 / (1 + np.exp(-z))` overflows, with a warning, where z is far below 0. Write it so that exp never gets a
    large positive number; the sigmoid can also be written in tanh.
section: gates
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


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
