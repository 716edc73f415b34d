"""
title.ko: 채널에 걸쳐서도 평균 냄
title.en: Averages over the channels as well
ko: 창의 평균을 모든 채널에 걸쳐 냈습니다. 풀링은 채널마다 따로 합니다.
en: You average over all channels. Pooling works on each channel by itself.
section: pooling
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
            out[:, :, i, j] = window.mean(axis=(1, 2, 3))[:, None]
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
            share = dout[:, :, i, j] / (size * size)
            dx[:, :, i * stride : i * stride + size, j * stride : j * stride + size] += share[:, :, None, None]
    return dx
