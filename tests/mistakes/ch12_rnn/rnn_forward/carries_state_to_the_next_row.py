"""
title.ko: 상태가 다음 행으로 이어짐
title.en: Carries the state over to the next row
ko: 한 행의 마지막 상태가 다음 행의 처음 상태가 됩니다. 행은 서로 다른 시퀀스이므로 저마다 자기 `h0`에서
    출발해야 합니다.
en: The last state of one row becomes the first of the next. Rows are separate sequences: each has to start
    from its own row of `h0`.
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
    hs = np.empty((n, steps, units), x.dtype)
    state = h[0]
    for i in range(n):
        for t in range(steps):
            state = np.tanh(x[i, t] @ W_x + state @ W_h + b)
            hs[i, t] = state
    return hs
