"""
title.ko: 후보를 줄이지 않고 더함
title.en: Adds the candidate in full
ko: 후보에 1 - z를 곱하지 않아 상태가 한없이 자랄 수 있습니다. 두 몫의 합이 1이 되게 하세요.
en: The candidate is not multiplied by 1 - z, and the state can grow without end. The two shares have to add up
    to 1.
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
    return n + z * h_prev
