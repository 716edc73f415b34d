"""
title.ko: 망각 게이트를 1 - i로 대신함
title.en: Takes 1 - i for the forget gate
ko: 망각 게이트 대신 1 - i를 썼습니다. 두 게이트를 묶은 변형도 있지만 여기서는 따로 정해집니다. 둘째 구획에서
    f를 구하세요.
en: The forget gate is replaced by 1 - i. There is such a variant, but here the two gates are independent: f
    comes from the second block.
section: cell-step
"""

import numpy as np


def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def lstm_cell(x, h_prev, c_prev, W_x, W_h, b):
    fits = x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == 2 and b.ndim == 1 and h_prev.shape == c_prev.shape
    if (
        not fits
        or len(x) != len(h_prev)
        or W_x.shape[0] != x.shape[1]
        or W_h.shape != (h_prev.shape[1], 4 * h_prev.shape[1])
    ):
        raise ValueError("the shapes do not fit")
    if W_x.shape[1] != W_h.shape[1] or b.shape != (W_h.shape[1],):
        raise ValueError("the shapes do not fit")
    if x.dtype.kind != "f":
        x, h_prev, c_prev = (array.astype(np.float64) for array in (x, h_prev, c_prev))
    z = x @ W_x + h_prev @ W_h + b
    i, f, g, o = np.split(z, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    c = (1 - i) * c_prev + i * g
    h = o * np.tanh(c)
    return h, c
