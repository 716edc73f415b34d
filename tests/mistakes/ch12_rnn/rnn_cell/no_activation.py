"""
title.ko: 활성화 함수가 없음
title.en: Has no activation
ko: 가중합을 그대로 새 상태로 돌려줍니다. 비선형성이 없으면 걸음을 아무리 이어도 하나의 선형 함수이고, 상태의
    크기도 묶이지 않습니다. 합에 tanh를 취하세요.
en: You return the weighted sum itself. Without an activation all steps together are one linear function, and
    nothing bounds the state. Take tanh of the sum.
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
    return x @ W_x + h_prev @ W_h + b
