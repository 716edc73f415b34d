"""
title.ko: 커널의 기울기에서 테두리를 잊음
title.en: Forgets the border in the kernel's gradient
ko: `dW`를 패딩하지 않은 `x`의 조각에서 구해 자리가 밀립니다. 순전파에서 커널을 만난 것은 테두리를 두른
    이미지입니다.
en: You take the patches for `dW` from `x` without its border, and the places are shifted. In the forward
    pass the kernel met the padded image.
section: conv-backward
"""

import numpy as np


def conv2d_backward(dout, x, W, stride=1, padding=0):
    if dout.ndim != 4 or x.ndim != 4 or W.ndim != 4 or x.shape[1] != W.shape[1]:
        raise ValueError("the shapes do not fit together")
    N, _, H, width = x.shape
    F, _, KH, KW = W.shape
    OH = (H + 2 * padding - KH) // stride + 1
    OW = (width + 2 * padding - KW) // stride + 1
    if dout.shape != (N, F, OH, OW):
        raise ValueError("dout does not have the shape of the output")
    if dout.dtype.kind != "f":
        dout, x, W = dout.astype(float), x.astype(float), W.astype(float)
    padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    dpadded = np.zeros_like(padded)
    dW = np.zeros_like(W)
    db = dout.sum(axis=(0, 2, 3))
    for f in range(F):
        for i in range(OH):
            for j in range(OW):
                y, z = i * stride, j * stride
                at = dout[:, f, i, j].reshape(N, 1, 1, 1)
                dW[f] += (
                    at * np.pad(x, ((0, 0), (0, 0), (0, 2 * padding), (0, 2 * padding)))[:, :, y : y + KH, z : z + KW]
                ).sum(axis=0)
                dpadded[:, :, y : y + KH, z : z + KW] += at * W[f]
    dx = dpadded[:, :, padding : padding + H, padding : padding + width]
    return dx, dW, db
