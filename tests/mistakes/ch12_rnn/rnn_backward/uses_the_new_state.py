"""
title.ko: W_h의 기울기에 새 상태를 곱함
title.en: Multiplies by the new state
ko: `W_h`의 기울기에 그 걸음의 결과 `hs[:, t]`를 곱했습니다. `W_h`가 곱해졌던 것은 지난 상태이므로 `hs[:, t -
    1]`을, 첫 걸음에서는 `h0`을 쓰세요.
en: In the gradient of `W_h` you multiply by the result of the step, `hs[:, t]`. What `W_h` was multiplied by
    is the old state: `hs[:, t - 1]`, and `h0` at the first step.
section: bptt
"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W_x, W_h):
    dx = np.zeros_like(x)
    dW_x, dW_h = np.zeros_like(W_x), np.zeros_like(W_h)
    db = np.zeros(W_h.shape[0], dhs.dtype)
    carry = np.zeros_like(h0)
    for t in range(x.shape[1] - 1, -1, -1):
        h_prev = hs[:, t]
        dh = dhs[:, t] + carry
        dz = dh * (1 - hs[:, t] ** 2)
        dx[:, t] = dz @ W_x.T
        dW_x += x[:, t].T @ dz
        dW_h += h_prev.T @ dz
        db += dz.sum(axis=0)
        carry = dz @ W_h.T
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
