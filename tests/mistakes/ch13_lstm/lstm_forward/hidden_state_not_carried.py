"""
title.ko: 은닉 상태를 넘기지 않음
title.en: Does not carry the hidden state on
ko: 걸음마다 h0으로 게이트를 구합니다. 셀 상태만이 아니라 방금 구한 h도 다음 걸음에 넘기세요.
en: The gates are found with h0 at every step. Hand on the h just computed, too, and not the cell state alone.
section: sequence
"""

import numpy as np


def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def lstm_forward(x, W_x, W_h, b, h0=None, c0=None):
    if x.ndim != 3:
        raise ValueError("x is not (N, T, D)")
    if x.dtype.kind != "f":
        x = x.astype(np.float64)
    N, T, _ = x.shape
    H = len(W_h)
    h = np.zeros((N, H), x.dtype) if h0 is None else h0
    c = np.zeros((N, H), x.dtype) if c0 is None else c0
    if h.shape != (N, H) or c.shape != (N, H):
        raise ValueError("a state is not (N, H)")
    hs, cs = [], []
    start = h
    for t in range(T):
        i, f, g, o = np.split(x[:, t] @ W_x + start @ W_h + b, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        hs.append(h)
        cs.append(c)
    return np.stack(hs, axis=1), np.stack(cs, axis=1)
