"""
title.ko: 새 상태에 tanh를 또 씌움
title.en: Puts the new state through tanh
ko: LSTM처럼 마지막에 tanh를 씌웠습니다. GRU의 상태는 후보와 옛 상태의 평균이어서 더 누를 필요가 없습니다.
en: The new state goes through tanh as in an LSTM. The state of a GRU is a mean of candidate and old state and
    needs no further squeezing.
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
    return np.tanh((1 - z) * n + z * h_prev)
