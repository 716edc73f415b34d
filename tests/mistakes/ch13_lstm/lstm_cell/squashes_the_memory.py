"""
title.ko: 셀 상태 자체에 tanh를 씌움
title.en: Puts the cell state itself through tanh
ko: 새 셀 상태에 tanh를 씌웠습니다. 그러면 걸음마다 기억이 눌려, 지켜야 할 값이 지켜지지 않습니다. c는 그대로
    두고 h를 구할 때만 tanh를 쓰세요.
en: The new cell state goes through tanh. Then the memory is squeezed at every step and cannot keep a value:
    leave c as it is, and use tanh for h alone.
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
    c = np.tanh(f * c_prev + i * g)
    h = o * c
    return h, c
