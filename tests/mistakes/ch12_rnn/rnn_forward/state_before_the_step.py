"""
title.ko: 읽기 전의 상태를 담음
title.en: Keeps the state before the step
ko: `hs[:, t]`에 `x[:, t]`를 읽기 전의 상태를 담아 모두 한 걸음씩 밀렸습니다. 새 상태를 구한 다음에 담으세요.
en: You keep the state from before `x[:, t]` was read, so that all are one step late. Store it after the new
    state was computed.
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
    h = np.zeros((n, units), x.dtype) if h0 is None else h0.astype(x.dtype)
    states = []
    for t in range(steps):
        states.append(h)
        h = np.tanh(x[:, t] @ W_x + h @ W_h + b)
    return np.stack(states, axis=1)
