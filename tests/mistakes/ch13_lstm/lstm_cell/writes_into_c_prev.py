"""
title.ko: c_prev를 고쳐 씀
title.en: Writes into c_prev
ko: `*=`와 `+=`로 부른 쪽의 c_prev를 바꾸었습니다. 새 배열에 계산하세요.
en: With `*=` and `+=` the caller's c_prev is changed. Compute into a new array.
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
    c = c_prev
    c *= f
    c += i * g
    h = o * np.tanh(c)
    return h, c
