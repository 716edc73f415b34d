"""
title.ko: 둘 다 주어야만 씀
title.en: Uses them only when both are given
ko: h0과 c0 가운데 하나만 주면 그것마저 0으로 둡니다. 둘을 따로 살펴 없는 것만 0으로 두세요.
en: When only one of h0 and c0 is given it is replaced by zeros as well. Look at each by itself, and put zeros
    for the missing one only.
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
    if h0 is None or c0 is None:
        h, c = np.zeros((N, H), x.dtype), np.zeros((N, H), x.dtype)
    hs, cs = [], []
    for t in range(T):
        i, f, g, o = np.split(x[:, t] @ W_x + h @ W_h + b, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        hs.append(h)
        cs.append(c)
    return np.stack(hs, axis=1), np.stack(cs, axis=1)
