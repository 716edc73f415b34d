"""
title.ko: 위에서 온 기울기를 제자리에서 나눔
title.en: Divides the upstream gradient in place
ko: `dout`을 행의 수로 제자리에서 나누어, 세 기울기가 모두 작아지고 부른 쪽의 배열까지 달라집니다. 그 나눗셈은
    손실의 몫이니 지우세요.
en: You divide `dout` by the number of rows in place: all three gradients shrink, and so does the caller's
    array. That division is the loss's affair: remove it.
section: dense-backward
"""

import numpy as np


def dense_backward(dout, x, W):
    if dout.ndim != 2 or x.ndim != 2 or W.ndim != 2:
        raise ValueError("the shapes do not fit")
    if dout.shape != (x.shape[0], W.shape[1]) or x.shape[1] != W.shape[0]:
        raise ValueError("the shapes do not fit")
    if dout.dtype.kind != "f":
        dout, x, W = (array.astype(np.float64) for array in (dout, x, W))
    dout /= max(len(dout), 1)
    dx = dout @ W.T
    dW = x.T @ dout
    db = dout.sum(axis=0)
    return dx, dW, db
