"""
title.ko: 모양을 확인하지 않음
title.en: Does not check the shapes
ko: 맞지 않는 모양이 행렬곱에서 저절로 걸리기를 바라지만, 입력의 수가 다른 `W`는 걸리지 않습니다. 세 모양이
    (N, M), (N, D), (D, M)인지 먼저 확인하세요.
en: You rely on the matrix products to refuse shapes that do not fit, but they accept a `W` for another number
    of inputs. Check first that the shapes are (N, M), (N, D) and (D, M).
section: dense-backward
"""

import numpy as np


def dense_backward(dout, x, W):
    if dout.dtype.kind != "f":
        dout, x, W = (array.astype(np.float64) for array in (dout, x, W))
    dx = dout @ W.T
    dW = x.T @ dout
    db = dout.sum(axis=0)
    return dx, dW, db
