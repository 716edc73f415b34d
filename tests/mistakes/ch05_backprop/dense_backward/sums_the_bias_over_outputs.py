"""
title.ko: 편향의 기울기를 출력 축으로 더함
title.en: Sums the gradient in the bias over the outputs
ko: `db`를 출력의 축을 따라 더해 행마다 수가 하나씩 나옵니다. 편향은 출력마다 하나이니 행의 축을 따라
    더하세요.
en: `db` is summed along the outputs and has one number per row. There is one bias per output: sum along the
    rows.
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
    db = dout.sum(axis=1)
    return dx, dW, db
