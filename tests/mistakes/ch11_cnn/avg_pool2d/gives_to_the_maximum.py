"""
title.ko: 최댓값이던 화소에만 줌
title.en: Gives the gradient to the maximum
ko: 가장 큰 화소에만 기울기를 주었습니다. 그것은 최대 풀링의 역전파입니다. 모든 화소에 똑같이 나누세요.
en: Only the largest pixel gets the gradient. That is max pooling on its way back; here all pixels share
    alike.
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
            window = x[:, :, i * stride : i * stride + size, j * stride : j * stride + size]
            top = window == window.max(axis=(2, 3), keepdims=True)
            whole = dout[:, :, i : i + 1, j : j + 1]
            dx[:, :, i * stride : i * stride + size, j * stride : j * stride + size] += whole * top
    return dx
