"""
title.ko: 읽기 전의 상태를 담음
title.en: Keeps the states before reading
ko: t 자리에 `x[:, t]`를 읽기 전의 상태가 들어 있습니다. 상태를 새로 구한 다음에 담으세요.
en: Place t holds the states before `x[:, t]` was read. Keep them after they were renewed.
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
    for t in range(T):
        hs.append(h)
        cs.append(c)
        i, f, g, o = np.split(x[:, t] @ W_x + h @ W_h + b, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
    return np.stack(hs, axis=1), np.stack(cs, axis=1)
