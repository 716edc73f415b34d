"""
title.ko: 지난 상태를 쓰지 않음
title.en: Leaves the old state out
ko: 새 상태를 입력만으로 구하고 있어서 앞에서 읽은 것을 기억하지 못합니다. 지난 상태 `h_prev`에 `W_h`를 곱한
    값도 더하세요.
en: You compute the new state from the input alone, so that nothing read before is remembered. Add the old
    state `h_prev` times `W_h`.
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
    return np.tanh(x @ W_x + b)
