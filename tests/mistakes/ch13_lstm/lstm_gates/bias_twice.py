"""
title.ko: 편향을 두 번 더함
title.en: Adds the bias twice
ko: 편향을 곱마다 한 번씩, 모두 두 번 더했습니다. 여기서 b는 파이토치의 두 편향을 이미 더한 하나뿐인 편향입니다.
    한 번만 더하세요.
en: The bias is added with either product, twice in all. Here b is the only bias, the sum of the two that torch
    keeps: add it once.
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
    z = (x @ W_x + b) + (h_prev @ W_h + b)
    H = h_prev.shape[1]
    i = sigmoid(z[:, :H])
    f = sigmoid(z[:, H : 2 * H])
    g = np.tanh(z[:, 2 * H : 3 * H])
    o = sigmoid(z[:, 3 * H :])
    return i, f, g, o
