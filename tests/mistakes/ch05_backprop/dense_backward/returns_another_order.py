"""
title.ko: 세 기울기의 차례가 다름
title.en: Returns the gradients in another order
ko: `(dW, db, dx)`의 차례로 돌려주었습니다. 약속한 차례는 `(dx, dW, db)`입니다.
en: You return `(dW, db, dx)`. The order asked for is `(dx, dW, db)`.
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
    db = dout.sum(axis=0)
    return dW, db, dx
