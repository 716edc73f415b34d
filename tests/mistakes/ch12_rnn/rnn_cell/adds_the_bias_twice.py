"""
title.ko: 편향을 두 번 더함
title.en: Adds the bias twice
ko: 입력 쪽과 상태 쪽에서 편향을 한 번씩, 모두 두 번 더했습니다. 이 층에는 편향이 하나이므로 합에 한 번만
    더하세요.
en: You add the bias on the side of the input and again on that of the state. This layer has one bias: add it
    to the sum once.
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
    return np.tanh((x @ W_x + b) + (h_prev @ W_h + b))
