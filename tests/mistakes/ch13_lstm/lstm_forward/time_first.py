"""
title.ko: 시간 축을 앞에 둠
title.en: Puts the time axis first
ko: 결과의 모양이 (T, N, H)입니다. 배치가 첫 축, 시간이 둘째 축이 되도록 쌓으세요.
en: The results have the shape (T, N, H). Stack them so that the batch is the first axis and time the second.
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
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        hs.append(h)
        cs.append(c)
    return np.stack(hs), np.stack(cs)
