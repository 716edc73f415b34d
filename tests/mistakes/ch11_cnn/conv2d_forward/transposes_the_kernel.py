"""
title.ko: 커널을 전치함
title.en: Transposes the kernel
ko: 커널의 행과 열을 바꾸어 댔습니다. 정사각형 커널에서는 모양이 맞지만 값이 틀립니다. 커널을 그대로 두세요.
en: You exchange rows and columns of the kernel. For square kernels the shape fits all the same, the values
    do not. Leave the kernel as it is.
section: by-hand
"""

import numpy as np


def conv2d_forward(x, W, b, stride=1, padding=0):
    if x.ndim != 4 or W.ndim != 4 or x.shape[1] != W.shape[1] or b.shape != (W.shape[0],):
        raise ValueError("the shapes do not fit together")
    if x.dtype.kind != "f":
        x, W, b = x.astype(float), W.astype(float), b.astype(float)
    N, C, H, width = x.shape
    F, C, KH, KW = W.shape
    OH = (H + 2 * padding - KH) // stride + 1
    OW = (width + 2 * padding - KW) // stride + 1
    if OH < 1 or OW < 1:
        raise ValueError("the kernel is larger than the padded image")
    padded = np.zeros((N, C, H + 2 * padding, width + 2 * padding), x.dtype)
    padded[:, :, padding : padding + H, padding : padding + width] = x
    out = np.zeros((N, F, OH, OW), x.dtype)
    for f in range(F):
        for i in range(OH):
            for j in range(OW):
                y, z = i * stride, j * stride
                patch = padded[:, :, y : y + KH, z : z + KW]
                out[:, f, i, j] = (patch * np.swapaxes(W[f], 1, 2)).sum(axis=(1, 2, 3)) + b[f]
    return out
