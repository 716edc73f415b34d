"""
title.ko: 상태에 tanh를 또 취함
title.en: Takes tanh of the state again
ko: 미분을 구하면서 이미 tanh를 지난 상태에 tanh를 또 취했습니다. `hs`는 tanh의 출력이므로 제곱해서 1에서 빼면
    됩니다.
en: For the slope you take tanh of the state, which has passed tanh already. `hs` is the output of tanh:
    square it and subtract from 1.
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
        dz = dh * (1 - np.tanh(hs[:, t]) ** 2)
        dx[:, t] = dz @ W_x.T
        dW_x += x[:, t].T @ dz
        dW_h += h_prev.T @ dz
        db += dz.sum(axis=0)
        carry = dz @ W_h.T
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
