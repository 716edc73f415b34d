"""
title.ko: 같은 최댓값끼리 나누어 가짐
title.en: Splits the gradient among equal maxima
ko: 최댓값이 여럿이면 기울기를 나누어 주었습니다. 여기서는 첫 화소가 모두 받기로 약속했습니다.
en: Where several pixels share the maximum you split the gradient. Here the first of them gets all of it, by
    convention.
section: max-pooling
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
            out[:, :, i, j] = window.max(axis=(2, 3))
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
                    top = window == window.max()
                    dx[n, c, i * stride : i * stride + size, j * stride : j * stride + size] += (
                        top / top.sum() * dout[n, c, i, j]
                    )
    return dx
