"""
title.ko: 뉴런마다 네 열로 나눔
title.en: Four columns for each unit
ko: 열을 뉴런마다 네 개씩 묶었습니다. 구획이 이웃한 열 H개이어야 하므로 H, 2H, 3H에서 자르세요.
en: The columns are grouped by fours, one group for each unit. A block is H neighbouring columns: cut at H, 2H
    and 3H.
section: gates
"""

import numpy as np


def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def lstm_gates(x, h_prev, W_x, W_h, b):
    fits = x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == 2 and b.ndim == 1 and len(x) == len(h_prev)
    if not fits or W_x.shape[0] != x.shape[1] or W_h.shape != (h_prev.shape[1], 4 * h_prev.shape[1]):
        raise ValueError("the shapes do not fit")
    if W_x.shape[1] != W_h.shape[1] or b.shape != (W_h.shape[1],):
        raise ValueError("the shapes do not fit")
    if x.dtype.kind != "f":
        x, h_prev, W_x, W_h, b = (array.astype(np.float64) for array in (x, h_prev, W_x, W_h, b))
    z = x @ W_x + h_prev @ W_h + b
    H = h_prev.shape[1]
    z = z.reshape(len(z), H, 4)
    i = sigmoid(z[:, :, 0])
    f = sigmoid(z[:, :, 1])
    g = np.tanh(z[:, :, 2])
    o = sigmoid(z[:, :, 3])
    return i, f, g, o
