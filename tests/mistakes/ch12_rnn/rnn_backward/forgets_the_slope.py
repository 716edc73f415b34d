"""
title.ko: tanh의 미분을 빠뜨림
title.en: Leaves out the slope of tanh
ko: 상태의 기울기를 tanh를 거슬러 가지 않고 그대로 가중합의 기울기로 썼습니다. 걸음마다 `1 - h**2`를 곱하세요.
en: You take the gradient in the state for that in the weighted sum, without going back through tanh. Multiply
    by `1 - h**2` at every step.
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
        dz = dh
        dx[:, t] = dz @ W_x.T
        dW_x += x[:, t].T @ dz
        dW_h += h_prev.T @ dz
        db += dz.sum(axis=0)
        carry = dz @ W_h.T
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
