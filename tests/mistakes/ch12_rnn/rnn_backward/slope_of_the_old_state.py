"""
title.ko: 지난 상태에서 tanh의 미분을 구함
title.en: Takes the slope from the old state
ko: tanh의 미분을 지난 상태에서 구했습니다. 이 걸음의 tanh가 낸 값은 `hs[:, t]`이므로 미분도 그 값으로
    구하세요.
en: You take the slope of tanh from the old state. What the tanh of this step returned is `hs[:, t]`, and its
    slope is found from that.
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
        dz = dh * (1 - h_prev**2)
        dx[:, t] = dz @ W_x.T
        dW_x += x[:, t].T @ dz
        dW_h += h_prev.T @ dz
        db += dz.sum(axis=0)
        carry = dz @ W_h.T
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
