"""
title.ko: 지난 상태에 가중치를 곱하지 않음
title.en: Adds the old state without weights
ko: 지난 상태를 `W_h` 없이 그대로 더했습니다. 무엇을 얼마나 기억할지는 학습하는 가중치가 정하므로 `h_prev @
    W_h`를 더하세요.
en: You add the old state as it is, without `W_h`. What to remember, and how much, is for learnt weights to
    say: add `h_prev @ W_h`.
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
    return np.tanh(x @ W_x + h_prev + b)
