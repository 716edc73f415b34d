"""
title.ko: W_h를 전치함
title.en: Transposes W_h
ko: 지난 상태에 `W_h`의 전치를 곱했습니다. 이 과정에서는 `W_h[i, j]`가 옛 뉴런 i에서 새 뉴런 j로 이어지므로
    상태를 왼쪽에, `W_h`를 그대로 오른쪽에 두세요. 파이토치는 가중치를 전치해서 저장합니다.
en: You multiply the old state by the transpose of `W_h`. Here `W_h[i, j]` leads from old unit i to new unit
    j, so the state stands on the left and `W_h` on the right as it is. PyTorch stores its weights the other
    way round.
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
    return np.tanh(x @ W_x + h_prev @ W_h.T + b)
