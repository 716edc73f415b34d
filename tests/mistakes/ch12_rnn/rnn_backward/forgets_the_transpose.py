"""
title.ko: W_h를 전치하지 않음
title.en: Does not transpose W_h
ko: 기울기를 지난 상태로 보낼 때 `W_h`를 전치하지 않았습니다. 순전파에서 `h @ W_h`였으므로 거꾸로 갈 때는
    `W_h.T`를 곱합니다.
en: On the way to the old state you do not transpose `W_h`. Forward it was `h @ W_h`, so the way back
    multiplies by `W_h.T`.
section: bptt
"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W_x, W_h):
    dx = np.zeros_like(x)
    dW_x, dW_h = np.zeros_like(W_x), np.zeros_like(W_h)
    db = np.zeros(W_h.shape[0], dhs.dtype)
    carry = np.zeros_like(h0)
    for t in range(x.shape[1] - 1, -1, -1):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dhs[:, t] + carry
        dz = dh * (1 - hs[:, t] ** 2)
        dx[:, t] = dz @ W_x.T
        dW_x += x[:, t].T @ dz
        dW_h += h_prev.T @ dz
        db += dz.sum(axis=0)
        carry = dz @ W_h
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
