"""
title.ko: 세 걸음만 거슬러 감
title.en: Goes back three steps only
ko: 마지막 세 걸음까지만 거슬러 가고 멈췄습니다. 자른 BPTT는 긴 시퀀스의 값을 어림하는 방법이고, 여기서는 첫
    걸음까지 가야 합니다.
en: You stop after the last three steps. Truncated backpropagation is an approximation for long sequences;
    here the way goes back to the first step.
section: bptt
"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W_x, W_h):
    dx = np.zeros_like(x)
    dW_x, dW_h = np.zeros_like(W_x), np.zeros_like(W_h)
    db = np.zeros(W_h.shape[0], dhs.dtype)
    carry = np.zeros_like(h0)
    for t in range(x.shape[1] - 1, max(x.shape[1] - 4, -1), -1):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dhs[:, t] + carry
        dz = dh * (1 - hs[:, t] ** 2)
        dx[:, t] = dz @ W_x.T
        dW_x += x[:, t].T @ dz
        dW_h += h_prev.T @ dz
        db += dz.sum(axis=0)
        carry = dz @ W_h.T
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
