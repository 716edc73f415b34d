"""
title.ko: tanh 대신 시그모이드를 씀
title.en: Uses the sigmoid
ko: 상태에 시그모이드를 취해 0과 1 사이의 값이 됩니다. 이 층의 활성화 함수는 tanh입니다. 시그모이드는 다음
    장의 게이트에 쓰입니다.
en: You put the state through a sigmoid, which gives values between 0 and 1. The activation of this layer is
    tanh; sigmoids return in the gates of the next chapter.
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
    return (0.5 * (1 + np.tanh(0.5 * (x @ W_x + h_prev @ W_h + b)))).astype(x.dtype)
