"""
title.ko: 곱하기 전의 상태에 리셋 게이트를 곱함
title.en: Resets the state before the product
ko: `(r * h_prev) @ W_h`로 계산했습니다. 첫 논문의 식이지만 값이 다릅니다. 여기서는 상태의 가중합을 다 구한 다음
    r을 곱합니다.
en: The candidate uses `(r * h_prev) @ W_h`. That is the first article's formula, with other values; here r
    multiplies the finished sum of the state.
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
    n = np.tanh(sx[:, 2 * H :] + (r * h_prev) @ W_h[:, 2 * H :] + b_h[2 * H :])
    return (1 - z) * n + z * h_prev
