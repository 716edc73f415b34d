"""
title.ko: tanh를 따로 취해 더함
title.en: Takes tanh of the parts
ko: 입력의 몫과 상태의 몫에 tanh를 따로 취한 다음 더했으므로 상태가 -1과 1 사이를 벗어납니다. 먼저 모두 더하고
    tanh는 한 번만 취하세요.
en: You take tanh of the share of the input and of that of the state, and add afterwards, so that states leave
    the range from -1 to 1. Add everything first and take tanh once.
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
    return np.tanh(x @ W_x + b) + np.tanh(h_prev @ W_h)
