"""
title.ko: 모든 걸음이 한 배열을 나눠 씀
title.en: Keeps one buffer for all states
ko: 상태를 한 배열에 덮어쓰면서 그 배열을 목록에 거듭 넣었으므로, 끝나고 보면 모든 걸음이 마지막 상태입니다.
    걸음마다 새 배열을 만들거나 복사해서 담으세요.
en: You overwrite one array and append it again and again: in the end all steps show the last state. Make a
    new array at each step, or append copies.
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
    h = np.zeros((n, units), x.dtype) if h0 is None else h0.astype(x.dtype).copy()
    states = []
    for t in range(steps):
        h[...] = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        states.append(h)
    return np.stack(states, axis=1)
