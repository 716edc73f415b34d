"""
title.ko: c0을 고쳐 씀
title.en: Writes into c0
ko: `c *= f`가 부른 쪽의 c0에 씁니다. 걸음마다 새 배열을 만들거나, 처음에 복사하세요.
en: `c *= f` writes into the caller's c0. Make a new array at every step, or copy it at the beginning.
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
        i, f, g, o = np.split(x[:, t] @ W_x + h @ W_h + b, 4, axis=1)
        c *= sigmoid(f)
        c += sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        hs.append(h)
        cs.append(c.copy())
    return np.stack(hs, axis=1), np.stack(cs, axis=1)
