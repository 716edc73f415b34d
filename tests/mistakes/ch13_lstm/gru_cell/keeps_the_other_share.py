"""
title.ko: 갱신 게이트를 거꾸로 씀
title.en: Uses the update gate the other way round
ko: z가 1일 때 후보를 받아들입니다. 그렇게 정하는 책도 있지만 여기와 파이토치에서는 z가 옛 상태의 몫입니다.
en: With z = 1 the candidate is taken. Some texts define it so; here, as in torch, z is the share of the old
    state.
section: gru
"""

import numpy as np


def sigmoid(a):
    return (1 + np.tanh(a / 2)) / 2


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
    return z * n + (1 - z) * h_prev
