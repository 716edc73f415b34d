"""
title.ko: 처음 상태까지 담음
title.en: Keeps the initial states as well
ko: 결과의 첫 자리에 h0과 c0이 들어 있어 T + 1개입니다. t 자리에는 `x[:, t]`를 읽은 다음의 상태를 넣으세요.
en: The results begin with h0 and c0 and have T + 1 steps. At place t belongs the state after `x[:, t]` was
    read.
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
    hs, cs = [h], [c]
    for t in range(T):
        i, f, g, o = np.split(x[:, t] @ W_x + h @ W_h + b, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        hs.append(h)
        cs.append(c)
    return np.stack(hs, axis=1), np.stack(cs, axis=1)
