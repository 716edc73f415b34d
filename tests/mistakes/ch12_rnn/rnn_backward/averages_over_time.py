"""
title.ko: 걸음의 수로 나눔
title.en: Divides by the number of steps
ko: 가중치와 편향의 기울기를 걸음의 수 T로 나누었습니다. 기울기는 걸음에 걸친 합이고, 평균의 몫은 손실에서
    이미 `dhs`에 들어왔습니다.
en: You divide the gradients of weights and bias by the number of steps. They are sums over the steps; the
    factor of a mean has come in with `dhs` already.
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
        carry = dz @ W_h.T
    return {"x": dx, "h0": carry, "W_x": dW_x / len(x[0]), "W_h": dW_h / len(x[0]), "b": db / len(x[0])}
