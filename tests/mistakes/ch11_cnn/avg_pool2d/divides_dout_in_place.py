"""
title.ko: 위에서 온 기울기를 제자리에서 나눔
title.en: Divides the upstream gradient in place
ko: `dout /= size**2`로 부른 쪽의 배열까지 나누었습니다. 새 배열에 나눈 값을 담으세요.
en: `dout /= size**2` divides the caller's array as well. Put the quotient into a new array.
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
    dout /= size * size
    dx = np.zeros(x.shape, dout.dtype)
    for i in range(dout.shape[2]):
        for j in range(dout.shape[3]):
            share = dout[:, :, i, j]
            dx[:, :, i * stride : i * stride + size, j * stride : j * stride + size] += share[:, :, None, None]
    return dx
