"""
title.ko: 편향의 기울기만 평균을 냄
title.en: Averages the gradient in the bias
ko: `dW`는 배치에 걸쳐 더했는데 `db`는 평균을 냈습니다. 편향도 모든 행에 같은 몫으로 들어가므로 더하세요.
en: `dW` adds up over the batch, but `db` is a mean. The bias has its share in every row just as the weights
    have: add up.
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
    db = dout.mean(axis=0)
    return dx, dW, db
