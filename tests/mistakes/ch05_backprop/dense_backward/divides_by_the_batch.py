"""
title.ko: 배치의 크기로 또 나눔
title.en: Divides by the batch size once more
ko: `dW`와 `db`를 행의 수로 나누었습니다. 1/N은 평균 손실의 기울기로서 `dout`에 이미 들어 있으니 여기서는
    더하기만 하세요.
en: You divide `dW` and `db` by the number of rows. The 1/N is that of the mean loss and has come in with
    `dout` already: here, only add up.
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
    dW = x.T @ dout / len(x)
    db = dout.sum(axis=0) / len(x)
    return dx, dW, db
