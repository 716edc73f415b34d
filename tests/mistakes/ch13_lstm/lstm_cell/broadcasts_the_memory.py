"""
title.ko: c_prev의 모양을 확인하지 않음
title.en: Does not check the shape of c_prev
ko: c_prev가 (1, H)나 (H,)이어도 브로드캐스팅되어 모든 표본이 한 기억을 나누어 씁니다. h_prev와 같은 모양인지
    확인하고 `ValueError`를 내세요.
en: A c_prev of shape (1, H) or (H,) is broadcast, and all samples share one memory. Check that it has the shape
    of h_prev, and raise `ValueError`.
section: cell-step
"""

import numpy as np


def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def lstm_cell(x, h_prev, c_prev, W_x, W_h, b):
    fits = x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == 2 and b.ndim == 1 and len(x) == len(h_prev)
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
