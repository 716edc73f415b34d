"""
title.ko: 가중치의 기울기를 덮어씀
title.en: Overwrites the gradients of the weights
ko: 걸음마다 가중치의 기울기를 더하지 않고 새로 써서 첫 걸음의 몫만 남습니다. 모든 걸음이 같은 가중치를 쓰므로
    `+=`로 더하세요.
en: You assign the gradients of the weights at each step instead of adding, so that the share of the first
    step alone is left. All steps use the same weights: add with `+=`.
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
        dW_x = x[:, t].T @ dz
        dW_h = h_prev.T @ dz
        db = dz.sum(axis=0)
        carry = dz @ W_h.T
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
