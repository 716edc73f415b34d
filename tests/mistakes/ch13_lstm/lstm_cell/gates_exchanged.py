"""
title.ko: 입력 게이트와 망각 게이트를 맞바꿈
title.en: Exchanges input gate and forget gate
ko: 옛 셀 상태에 입력 게이트를, 후보에 망각 게이트를 곱했습니다. 망각 게이트가 옛것을 얼마나 남길지, 입력
    게이트가 새것을 얼마나 쓸지 정합니다.
en: The old cell state is multiplied by the input gate, the candidate by the forget gate. The forget gate says
    how much of the old is kept, the input gate how much of the new is written.
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
    c = i * c_prev + f * g
    h = o * np.tanh(c)
    return h, c
