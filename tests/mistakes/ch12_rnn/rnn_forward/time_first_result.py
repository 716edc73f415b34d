"""
title.ko: 시간 축이 맨 앞에 옴
title.en: Returns time first
ko: 상태를 첫째 축으로 쌓아 결과가 (T, N, H)입니다. 배치가 첫째, 시간이 둘째가 되도록 `axis=1`로 쌓으세요.
en: You stack the states along the first axis, which gives (T, N, H). Stack them along `axis=1`: batch first,
    time second.
section: unrolling
"""

import numpy as np


def rnn_forward(x, W_x, W_h, b, h0=None):
    if x.ndim != 3:
        raise ValueError("x must have three axes")
    n, steps, _ = x.shape
    units = W_h.shape[0]
    if h0 is not None and h0.shape != (n, units):
        raise ValueError("h0 must be of shape (N, H)")
    if x.dtype.kind != "f":
        x = x.astype(np.float64)
    h = np.zeros((n, units), x.dtype) if h0 is None else h0.astype(x.dtype)
    states = []
    for t in range(steps):
        h = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        states.append(h)
    return np.stack(states, axis=0)
