"""
title.ko: 첫 걸음에서 인덱스가 끝으로 돌아감
title.en: Wraps round to the last state
ko: 첫 걸음에서 `hs[:, t - 1]`의 인덱스가 -1이 되어 마지막 상태를 가져왔습니다. 첫 걸음의 지난 상태는
    `h0`입니다.
en: At the first step the index of `hs[:, t - 1]` is -1 and picks the last state. Before the first step the
    state is `h0`.
section: bptt
"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W_x, W_h):
    dx = np.zeros_like(x)
    dW_x, dW_h = np.zeros_like(W_x), np.zeros_like(W_h)
    db = np.zeros(W_h.shape[0], dhs.dtype)
    carry = np.zeros_like(h0)
    for t in range(x.shape[1] - 1, -1, -1):
        h_prev = hs[:, t - 1]
        dh = dhs[:, t] + carry
        dz = dh * (1 - hs[:, t] ** 2)
        dx[:, t] = dz @ W_x.T
        dW_x += x[:, t].T @ dz
        dW_h += h_prev.T @ dz
        db += dz.sum(axis=0)
        carry = dz @ W_h.T
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
