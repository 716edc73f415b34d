"""
title.ko: 처음 상태를 0으로 봄
title.en: Takes zeros for the first state
ko: 첫 걸음의 지난 상태로 `h0` 대신 0을 써서 `W_h`의 기울기에 첫 걸음의 몫이 빠졌습니다. 그 자리에 `h0`을
    넣으세요.
en: You use zeros instead of `h0` as the state before the first step, so that its share is missing in the
    gradient of `W_h`. Use `h0` there.
section: bptt
"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W_x, W_h):
    dx = np.zeros_like(x)
    dW_x, dW_h = np.zeros_like(W_x), np.zeros_like(W_h)
    db = np.zeros(W_h.shape[0], dhs.dtype)
    carry = np.zeros_like(h0)
    for t in range(x.shape[1] - 1, -1, -1):
        h_prev = hs[:, t - 1] if t > 0 else np.zeros_like(h0)
        dh = dhs[:, t] + carry
        dz = dh * (1 - hs[:, t] ** 2)
        dx[:, t] = dz @ W_x.T
        dW_x += x[:, t].T @ dz
        dW_h += h_prev.T @ dz
        db += dz.sum(axis=0)
        carry = dz @ W_h.T
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
