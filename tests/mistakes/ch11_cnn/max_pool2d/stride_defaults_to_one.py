"""
title.ko: 보폭의 기본값을 1로 둠
title.en: Takes 1 as the default stride
ko: `stride`가 없을 때 창을 한 화소씩 옮깁니다. 기본값은 `size`, 곧 겹치지 않고 나란한 창입니다.
en: Without a `stride` you move the window by one pixel. The default is `size`: windows side by side.
section: pooling
"""

import numpy as np


def max_pool2d_forward(x, size, stride=None):
    if stride is None:
        stride = 1
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
        stride = 1
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
