"""
title.ko: 커널의 높이와 너비를 바꿈
title.en: Exchanges the kernel's height and width
ko: 출력의 높이를 커널의 너비로, 너비를 커널의 높이로 구했습니다. 정사각형에서만 맞습니다. 세로에는 `KH`,
    가로에는 `KW`를 쓰세요.
en: You find the output's height from the kernel's width, and its width from the kernel's height, which is
    right for squares only. `KH` belongs to the rows, `KW` to the columns.
section: output-size
"""

import numpy as np


def conv2d_forward(x, W, b, stride=1, padding=0):
    if x.ndim != 4 or W.ndim != 4 or x.shape[1] != W.shape[1] or b.shape != (W.shape[0],):
        raise ValueError("the shapes do not fit together")
    if x.dtype.kind != "f":
        x, W, b = x.astype(float), W.astype(float), b.astype(float)
    N, C, H, width = x.shape
    F, C, KH, KW = W.shape
    OH = (H + 2 * padding - KW) // stride + 1
    OW = (width + 2 * padding - KH) // stride + 1
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
                out[:, f, i, j] = (patch * W[f]).sum(axis=(1, 2, 3)) + b[f]
    return out
