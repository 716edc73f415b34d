"""
title.ko: 뒤에서부터 읽음
title.en: Reads from the end
ko: 시퀀스를 마지막 원소부터 읽습니다. 첫 원소부터 차례로 읽으세요.
en: The sequence is read from its last element. Read it from the first one on.
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
    for t in reversed(range(T)):
        i, f, g, o = np.split(x[:, t] @ W_x + h @ W_h + b, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        hs.append(h)
        cs.append(c)
    return np.stack(hs[::-1], axis=1), np.stack(cs[::-1], axis=1)
