"""
title.ko: 늘 float64로 돌려줌
title.en: Always returns float64
ko: `np.zeros`로 만든 배열은 float64라서 float32 입력도 float64로 바뀝니다. 결과 배열을 만들 때 입력의 dtype을
    넘기세요.
en: `np.zeros` makes float64 arrays, so that float32 input comes back as float64. Pass the dtype of the input
    when you make the result.
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
    hs = np.zeros((n, steps, units))
    for t in range(steps):
        h = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        hs[:, t] = h
    return hs
