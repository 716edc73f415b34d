"""
title.ko: 상태를 갱신하지 않음
title.en: Never updates the state
ko: 걸음마다 처음 상태 `h0`에서 다시 시작하므로 각 상태가 바로 그 원소만 압니다. 구한 상태를 다음 걸음의 지난
    상태로 넘기세요.
en: Each step starts from `h0` again, so that a state knows its own element only. Hand the state that you
    computed on to the next step.
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
        new = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        states.append(new)
    return np.stack(states, axis=1)
