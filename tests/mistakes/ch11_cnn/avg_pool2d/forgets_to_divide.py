"""
title.ko: 기울기를 나누지 않음
title.en: Does not divide the gradient
ko: 창의 모든 화소에 기울기를 통째로 주었습니다. 화소는 평균에 1/size²만큼 들어갔으니 그만큼만 받아야
    합니다.
en: All pixels of a window get its whole gradient. A pixel entered the mean with the factor 1/size², and
    gets back no more than that.
section: avg-pooling
"""

import numpy as np


def avg_pool2d_forward(x, size, stride=None):
    if stride is None:
        stride = size
    if x.ndim != 4 or x.shape[2] < size or x.shape[3] < size:
        raise ValueError("the window does not fit")
    if x.dtype.kind != "f":
        x = x.astype(float)
    N, C, H, W = x.shape
    OH, OW = (H - size) // stride + 1, (W - size) // stride + 1
    out = np.zeros((N, C, OH, OW), x.dtype)
    for i in range(OH):
        for j in range(OW):
            window = x[:, :, i * stride : i * stride + size, j * stride : j * stride + size]
            out[:, :, i, j] = window.mean(axis=(2, 3))
    return out


def avg_pool2d_backward(dout, x, size, stride=None):
    if stride is None:
        stride = size
    places = tuple((pixels - size) // stride + 1 for pixels in x.shape[2:])
    if x.ndim != 4 or dout.shape != x.shape[:2] + places:
        raise ValueError("dout does not have the shape of the output")
    if dout.dtype.kind != "f":
        dout = dout.astype(float)
    dx = np.zeros(x.shape, dout.dtype)
    for i in range(dout.shape[2]):
        for j in range(dout.shape[3]):
            share = dout[:, :, i, j]
            dx[:, :, i * stride : i * stride + size, j * stride : j * stride + size] += share[:, :, None, None]
    return dx
