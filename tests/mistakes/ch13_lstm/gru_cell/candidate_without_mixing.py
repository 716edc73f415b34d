"""
title.ko: 후보만 돌려줌
title.en: Returns the candidate alone
ko: 갱신 게이트로 섞지 않고 후보를 그대로 돌려줍니다. 옛 상태를 z만큼, 후보를 1 - z만큼 섞으세요.
en: The candidate is returned without the update gate. Mix the share z of the old state with the share 1 - z of
    the candidate.
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
    return np.tanh(sx[:, 2 * H :] + r * sh[:, 2 * H :])
