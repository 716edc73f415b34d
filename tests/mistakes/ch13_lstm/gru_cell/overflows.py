"""
title.ko: exp가 넘침
title.en: Overflows in exp
ko: `1 / (1 + np.exp(-z))`는 아주 작은 z에서 exp가 넘쳐 경고를 냅니다. 넘치지 않는 식으로 적으세요. 시그모이드는
    tanh로도 적을 수 있습니다.
en: `1 / (1 + np.exp(-z))` overflows, with a warning, where z is far below 0. Write it without the overflow; the
    sigmoid can also be written in tanh.
section: gru
"""

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h_prev, W_x, W_h, b_x, b_h):
    fits = x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == 2 and len(x) == len(h_prev)
    if not fits or W_x.shape[0] != x.shape[1] or W_h.shape != (h_prev.shape[1], 3 * h_prev.shape[1]):
        raise ValueError("the shapes do not fit")
    if W_x.shape[1] != W_h.shape[1] or b_x.shape != (W_h.shape[1],) or b_h.shape != b_x.shape:
        raise ValueError("the shapes do not fit")
    if x.dtype.kind != "f":
        x, h_prev = x.astype(np.float64), h_prev.astype(np.float64)
    H = h_prev.shape[1]
    sx = x @ W_x + b_x
    sh = h_prev @ W_h + b_h
    r = sigmoid(sx[:, :H] + sh[:, :H])
    z = sigmoid(sx[:, H : 2 * H] + sh[:, H : 2 * H])
    n = np.tanh(sx[:, 2 * H :] + r * sh[:, 2 * H :])
    return (1 - z) * n + z * h_prev
