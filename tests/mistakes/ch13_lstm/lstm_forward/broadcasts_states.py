"""
title.ko: h0과 c0의 모양을 확인하지 않음
title.en: Does not check h0 and c0
ko: h0이나 c0이 (H,)나 (1, H)이어도 조용히 브로드캐스팅됩니다. (N, H)가 아니면 `ValueError`를 내세요.
en: An h0 or c0 of shape (H,) or (1, H) is quietly broadcast. Raise `ValueError` unless it is (N, H).
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
    hs, cs = [], []
    for t in range(T):
        i, f, g, o = np.split(x[:, t] @ W_x + h @ W_h + b, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        hs.append(h)
        cs.append(c)
    return np.stack(hs, axis=1), np.stack(cs, axis=1)
