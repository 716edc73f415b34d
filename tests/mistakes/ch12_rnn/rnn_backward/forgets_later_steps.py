"""
title.ko: 뒤의 걸음에서 오는 기울기를 잊음
title.en: Leaves out what later steps hand back
ko: 걸음마다 `dhs[:, t]`만 쓰고 뒤의 상태를 지나서 온 기울기를 더하지 않았습니다. 상태는 손실에 곧바로, 그리고
    다음 상태를 거쳐 두 길로 작용하므로 둘을 더하세요.
en: You use `dhs[:, t]` alone and do not add the gradient that comes through the later states. A state acts on
    the loss directly and through the next state: add the two.
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
        dh = dhs[:, t]
        dz = dh * (1 - hs[:, t] ** 2)
        dx[:, t] = dz @ W_x.T
        dW_x += x[:, t].T @ dz
        dW_h += h_prev.T @ dz
        db += dz.sum(axis=0)
        carry = dz @ W_h.T
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
