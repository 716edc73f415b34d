"""
title.ko: 망각 게이트를 1에서 뺌
title.en: Takes one minus the forget gate
ko: 셀 상태에 1 - f를 곱했습니다. 이름과 달리 망각 게이트의 1은 모두 남긴다는 뜻입니다. f를 그대로 곱하세요.
en: The cell state is multiplied by 1 - f. Whatever its name says, a forget gate of 1 keeps everything: multiply
    by f itself.
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
    c = (1 - f) * c_prev + i * g
    h = o * np.tanh(c)
    return h, c
