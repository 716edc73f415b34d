"""
title.ko: 첫 축을 시간으로 읽음
title.en: Takes the first axis for time
ko: 시퀀스의 번호를 시간으로 읽어, 배치의 행이 서로의 과거가 되었습니다. 시간은 둘째 축이므로 `x[:, t]`를
    읽으세요.
en: The numbers of the sequences are taken for time, so that the rows of the batch become each other's past.
    Time is the second axis: read `x[:, t]`.
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
    x = x.swapaxes(0, 1)
    N, T, _ = x.shape
    H = len(W_h)
    h = np.zeros((N, H), x.dtype) if h0 is None else h0
    c = np.zeros((N, H), x.dtype) if c0 is None else c0
    if any(s is not None and s.shape != (T, H) for s in (h0, c0)):
        raise ValueError("a state is not (N, H)")
    h, c = np.zeros((N, H), x.dtype), np.zeros((N, H), x.dtype)
    hs, cs = [], []
    for t in range(T):
        i, f, g, o = np.split(x[:, t] @ W_x + h @ W_h + b, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        hs.append(h)
        cs.append(c)
    return np.stack(hs), np.stack(cs)
