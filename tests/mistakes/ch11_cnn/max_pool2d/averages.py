"""
title.ko: 최댓값 대신 평균을 냄
title.en: Averages instead of taking the maximum
ko: 창의 평균을 구했습니다. 최대 풀링에서는 가장 큰 값 하나만 남습니다.
en: You take the mean of the window. In max pooling the largest value alone is left.
section: pooling
"""

import numpy as np


def max_pool2d_forward(x, size, stride=None):
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


def max_pool2d_backward(dout, x, size, stride=None):
    if stride is None:
        stride = size
    places = tuple((pixels - size) // stride + 1 for pixels in x.shape[2:])
    if x.ndim != 4 or dout.shape != x.shape[:2] + places:
        raise ValueError("dout does not have the shape of the output")
    dx = np.zeros(x.shape, dout.dtype if dout.dtype.kind == "f" else float)
    N, C, OH, OW = dout.shape
    for n in range(N):
        for c in range(C):
            for i in range(OH):
                for j in range(OW):
                    window = x[n, c, i * stride : i * stride + size, j * stride : j * stride + size]
                    p, q = np.unravel_index(window.argmax(), window.shape)
                    dx[n, c, i * stride + p, j * stride + q] += dout[n, c, i, j]
    return dx
