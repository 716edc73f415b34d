"""
title.ko: 뒤에서부터 읽음
title.en: Reads from the end
ko: 시퀀스를 마지막 원소부터 읽어서 앞의 상태가 뒤의 원소를 알고 있습니다. 순전파는 첫 원소부터 읽고, 거꾸로
    가는 것은 역전파입니다.
en: You read the sequence from its last element, so that early states know late elements. The forward pass
    begins with the first one; it is the backward pass that goes the other way.
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
    for t in reversed(range(steps)):
        h = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        states.append(h)
    return np.stack(states[::-1], axis=1)
