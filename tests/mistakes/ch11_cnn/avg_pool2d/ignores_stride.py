"""
title.ko: 보폭을 쓰지 않음
title.en: Ignores the stride
ko: 창을 언제나 `size`만큼 옮깁니다. `stride`를 받으면 그만큼 옮기세요. 창은 겹칠 수도, 떨어질 수도
    있습니다.
en: You always move the window by `size`. Where a `stride` is given move by that; windows may overlap or lie
    apart.
section: pooling
"""

import numpy as np


def avg_pool2d_forward(x, size, stride=None):
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
