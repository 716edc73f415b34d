"""
title.ko: 편향의 기울기를 (1, M) 모양으로 냄
title.en: Returns the gradient in the bias as a row
ko: `keepdims` 때문에 `db`의 모양이 (1, M)입니다. 기울기의 모양은 편향과 같은 (M,)이어야 하니 더한 축을
    없애세요.
en: Because of `keepdims` your `db` has the shape (1, M). It must have the shape of the bias, (M,): let the
    summed axis go.
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
    dW = x.T @ dout
    db = dout.sum(axis=0, keepdims=True)
    return dx, dW, db
