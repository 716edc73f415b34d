"""
title.ko: W_h를 거치지 않고 넘김
title.en: Carries the gradient past W_h
ko: 가중합의 기울기를 `W_h`를 거치지 않고 지난 상태로 넘겼습니다. 지난 상태는 `W_h`를 지나 들어왔으므로
    `W_h.T`를 곱해서 보내세요.
en: You hand the gradient in the weighted sum to the old state without passing `W_h`. That state came in
    through `W_h`: multiply by `W_h.T` on the way back.
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
        carry = dz
    return {"x": dx, "h0": carry, "W_x": dW_x, "W_h": dW_h, "b": db}
