"""
title.ko: 처음 상태까지 담음
title.en: Puts h0 into the result
ko: 결과의 맨 앞에 `h0`이 들어 있어 걸음이 하나 많습니다. `hs[:, t]`는 `x[:, t]`를 읽은 뒤의 상태이므로 T개만
    담으세요.
en: The result begins with `h0` and is one step too long. `hs[:, t]` is the state after `x[:, t]` was read:
    there are T of them.
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
    states = [h]
    for t in range(steps):
        h = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        states.append(h)
    return np.stack(states, axis=1)
