"""
title.ko: exp로 만든 tanh가 넘침
title.en: Lets its own tanh overflow
ko: tanh를 `exp` 두 개의 나눗셈으로 구해서 가중합이 크면 무한대 나누기 무한대, 곧 nan이 됩니다. `np.tanh`는
    넘치지 않습니다.
en: You compute tanh as a quotient of exponentials, which for large sums is infinity over infinity, nan.
    `np.tanh` does not overflow.
section: hidden-state
"""

import numpy as np


def rnn_cell(x, h_prev, W_x, W_h, b):
    if x.ndim != 2 or W_x.ndim != 2:
        raise ValueError("x and W_x must have two axes")
    n, d = x.shape
    units = W_x.shape[1]
    if h_prev.shape != (n, units) or W_x.shape != (d, units) or W_h.shape != (units, units) or b.shape != (units,):
        raise ValueError("the shapes do not fit")
    if x.dtype.kind != "f":
        x, h_prev, W_x, W_h, b = (a.astype(np.float64) for a in (x, h_prev, W_x, W_h, b))
    z = x @ W_x + h_prev @ W_h + b
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
