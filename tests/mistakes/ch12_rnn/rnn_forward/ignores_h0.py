"""
title.ko: h0을 무시함
title.en: Ignores h0
ko: `h0`을 받아도 늘 0에서 출발합니다. 주어졌으면 그 상태에서 이어 가고, `None`일 때만 0에서 시작하세요.
en: You start from zeros even when `h0` is given. Continue from that state, and start from zeros only for
    `None`.
section: unrolling
"""

import numpy as np


def rnn_forward(x, W_x, W_h, b, h0=None):
    if x.ndim != 3:
        raise ValueError("x must have three axes")
    n, steps, _ = x.shape
    units = W_h.shape[0]
    if h0 is not None and h0.shape != (n, units):
        raise ValueError("h0 must be of shape (N, H)")
    if x.dtype.kind != "f":
        x = x.astype(np.float64)
    h = np.zeros((n, units), x.dtype)
    states = []
    for t in range(steps):
        h = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        states.append(h)
    return np.stack(states, axis=1)
