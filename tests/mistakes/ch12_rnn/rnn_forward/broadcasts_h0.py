"""
title.ko: h0의 모양을 확인하지 않음
title.en: Does not check h0
ko: `h0`의 모양을 확인하지 않아 한 행짜리 상태가 배치 전체로 퍼집니다. 모양이 (N, H)가 아니면 `ValueError`를
    내세요.
en: You do not check the shape of `h0`, and a state of one row is broadcast over the batch. Raise `ValueError`
    unless it is (N, H).
section: unrolling
"""

import numpy as np


def rnn_forward(x, W_x, W_h, b, h0=None):
    if x.ndim != 3:
        raise ValueError("x must have three axes")
    n, steps, _ = x.shape
    units = W_h.shape[0]
    if x.dtype.kind != "f":
        x = x.astype(np.float64)
    h = np.zeros((n, units), x.dtype) if h0 is None else h0.astype(x.dtype)
    states = []
    for t in range(steps):
        h = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        states.append(h)
    return np.stack(states, axis=1)
