"""
title.ko: 지난 상태를 덮어씀
title.en: Overwrites the old state
ko: 계산하면서 `h_prev` 배열에 새 값을 써넣었습니다. 부른 쪽은 지난 상태를 역전파에서 다시 쓰므로 새 배열을
    만들어 돌려주세요.
en: You write the new values into the array `h_prev`. The caller needs the old state again on the way back, so
    make a new array.
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
    h_prev[...] = np.tanh(x @ W_x + h_prev @ W_h + b)
    return h_prev
