"""
title.ko: 게이트에 셀 상태를 넣음
title.en: Feeds the cell state to the gates
ko: 가중합에 은닉 상태 대신 셀 상태를 곱했습니다. W_h에 곱하는 것은 지난 은닉 상태 h입니다.
en: The weighted sum takes the cell state where the hidden state belongs. It is the old h that W_h is multiplied
    by.
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
        i, f, g, o = np.split(x[:, t] @ W_x + c @ W_h + b, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        hs.append(h)
        cs.append(c)
    return np.stack(hs, axis=1), np.stack(cs, axis=1)
