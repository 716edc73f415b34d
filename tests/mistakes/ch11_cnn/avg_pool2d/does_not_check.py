"""
title.ko: 모양을 확인하지 않음
title.en: Does not check the shapes
ko: 들어가지 않는 창이나 맞지 않는 `dout`에도 값을 돌려줍니다. 모양을 먼저 확인하고 `ValueError`를 내세요.
en: You return a value even for windows that do not fit and for a `dout` of another shape. Check the shapes
    first and raise `ValueError`.
section: pooling
"""

import numpy as np


def avg_pool2d_forward(x, size, stride=None):
    if stride is None:
        stride = size
    if x.dtype.kind != "f":
        x = x.astype(float)
    N, C, H, W = x.shape
    OH, OW = (H - size) // stride + 1, (W - size) // stride + 1
    out = np.zeros((N, C, max(OH, 0), max(OW, 0)), x.dtype)
    for i in range(OH):
        for j in range(OW):
            window = x[:, :, i * stride : i * stride + size, j * stride : j * stride + size]
            out[:, :, i, j] = window.mean(axis=(2, 3))
    return out


def avg_pool2d_backward(dout, x, size, stride=None):
    if stride is None:
        stride = size
    if dout.dtype.kind != "f":
        dout = dout.astype(float)
    dx = np.zeros(x.shape, dout.dtype)
    for i in range(dout.shape[2]):
        for j in range(dout.shape[3]):
            share = dout[:, :, i, j] / (size * size)
            dx[:, :, i * stride : i * stride + size, j * stride : j * stride + size] += share[:, :, None, None]
    return dx
