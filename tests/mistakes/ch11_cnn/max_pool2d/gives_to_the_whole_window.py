"""
title.ko: 창의 모든 화소에 나누어 줌
title.en: Shares among the whole window
ko: 기울기를 창의 모든 화소에 나누어 주었습니다. 그것은 평균 풀링의 역전파입니다. 최댓값이던 화소만
    받습니다.
en: You share the gradient among all pixels of the window. That is average pooling on its way back; here the
    maximum alone gets it.
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
                    dx[n, c, i * stride : i * stride + size, j * stride : j * stride + size] += (
                        dout[n, c, i, j] / size**2
                    )
    return dx
