"""
title.ko: 처음 상태의 기울기를 상태 0의 것으로 둠
title.en: Returns the gradient of the wrong state as h0's
ko: `h0`의 기울기로 첫 걸음이 낸 상태 `hs[:, 0]`의 기울기를 돌려주었습니다. `h0`은 그보다 한 걸음 앞이므로
    tanh와 `W_h`를 한 번 더 거슬러 가세요.
en: As the gradient in `h0` you return that in `hs[:, 0]`, the state after the first step. `h0` lies one step
    before: go back through tanh and `W_h` once more.
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
    return {"x": dx, "h0": dh, "W_x": dW_x, "W_h": dW_h, "b": db}
