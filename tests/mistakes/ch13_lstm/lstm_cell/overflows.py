"""
title.ko: exp가 넘침
title.en: Overflows in exp
ko: `1 / (1 + np.exp(-z))`는 아주 작은 z에서 exp가 넘쳐 경고를 냅니다. 넘치지 않는 식으로 적으세요. 시그모이드는
    tanh로도 적을 수 있습니다.
en: `1 / (1 + np.exp(-z))` overflows, with a warning, where z is far below 0. Write it without the overflow; the
    sigmoid can also be written in tanh.
section: cell-step
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


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
    c = f * c_prev + i * g
    h = o * np.tanh(c)
    return h, c
