"""
title.ko: 리셋 게이트를 쓰지 않음
title.en: Does not use the reset gate
ko: 후보에서 리셋 게이트가 빠져 있습니다. 상태의 가중합에 r을 곱하세요.
en: The reset gate is missing from the candidate. Multiply the sum of the state by r.
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
    z = sigmoid(sx[:, H : 2 * H] + sh[:, H : 2 * H])
    n = np.tanh(sx[:, 2 * H :] + sh[:, 2 * H :])
    return (1 - z) * n + z * h_prev
