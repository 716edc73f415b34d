"""
title.ko: 가중치의 기울기가 전치됨
title.en: Transposes the gradient in the weights
ko: `dW`가 (M, D) 모양입니다. `W`와 같은 (D, M)이 되도록 곱의 차례와 전치를 바꾸세요.
en: Your `dW` has the shape (M, D). Exchange the factors and the transpose so that it has the shape of `W`,
    (D, M).
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
    dx = dout @ W.T
    dW = dout.T @ x
    db = dout.sum(axis=0)
    return dx, dW, db
