"""
title.ko: 배치의 축을 시간으로 읽음
title.en: Walks along the batch
ko: 첫째 축을 시간으로 알고 행을 하나씩 걸음으로 읽었습니다. 입력은 (N, T, D)이므로 걸음 t의 원소는 `x[:,
    t]`입니다. 파이토치의 RNN은 `batch_first=True`를 주지 않으면 시간을 앞에 둡니다.
en: You take the first axis for time and read the rows of the batch as steps. The input is (N, T, D), so that
    the elements of step t are `x[:, t]`. PyTorch puts time first unless it is told `batch_first=True`.
section: unrolling
"""

import numpy as np


def rnn_forward(x, W_x, W_h, b, h0=None):
    if x.ndim != 3:
        raise ValueError("x must have three axes")
    steps, n, _ = x.shape
    units = W_h.shape[0]
    if h0 is not None and h0.shape != (x.shape[0], units):
        raise ValueError("h0 must be of shape (N, H)")
    if x.dtype.kind != "f":
        x = x.astype(np.float64)
    h = np.zeros((n, units), x.dtype) if h0 is None else h0.astype(x.dtype)[:1]
    states = []
    for t in range(steps):
        h = np.tanh(x[t] @ W_x + h @ W_h + b)
        states.append(h)
    return np.stack(states, axis=0)
