"""
title.ko: 갱신 게이트를 맨 앞에 둠
title.en: Puts the update gate first
ko: 구획을 z, r, n 차례로 읽었습니다. 여기서는 r, z, n입니다. 가중치를 옮기기 전에 차례부터 확인하세요.
en: The blocks are read in the order z, r, n. Here it is r, z, n: check the order before you carry weights over.
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
    z = sigmoid(sx[:, :H] + sh[:, :H])
    r = sigmoid(sx[:, H : 2 * H] + sh[:, H : 2 * H])
    n = np.tanh(sx[:, 2 * H :] + r * sh[:, 2 * H :])
    return (1 - z) * n + z * h_prev
