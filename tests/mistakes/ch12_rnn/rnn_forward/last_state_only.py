"""
title.ko: 마지막 상태만 돌려줌
title.en: Returns the last state only
ko: 마지막 상태 하나만 돌려줍니다. 걸음마다의 상태를 모두 모아 (N, T, H) 배열로 돌려주세요. 역전파에도 모두
    필요합니다.
en: You return the last state alone. Collect the states of all steps in an array of shape (N, T, H); the way
    back needs them all.
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
        h = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        states.append(h)
    return h
