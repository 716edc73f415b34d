"""
title.ko: 편향을 빠뜨림
title.en: Leaves the bias out
ko: 가중합에 편향이 없습니다. 두 곱을 더한 값에 `b`를 한 번 더하세요.
en: The weighted sum has no bias. Add `b` once to the sum of the two products.
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
    return np.tanh(x @ W_x + h_prev @ W_h)
