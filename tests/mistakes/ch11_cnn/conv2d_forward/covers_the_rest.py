"""
title.ko: 남는 줄까지 덮음
title.en: Covers the rows that are left over
ko: 보폭이 맞지 않을 때 0을 더 붙여 자리를 하나 더 만들었습니다. 남는 줄은 덮지 않습니다. 내림하세요.
en: Where the stride does not fit you append zeros and make one more place. Rows that are left over stay
    uncovered: round down.
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
    OH = -(-(H + 2 * padding - KH) // stride) + 1
    OW = -(-(width + 2 * padding - KW) // stride) + 1
    if OH < 1 or OW < 1:
        raise ValueError("the kernel is larger than the padded image")
    padded = np.zeros((N, C, H + 2 * padding + stride, width + 2 * padding + stride), x.dtype)
    padded[:, :, padding : padding + H, padding : padding + width] = x
    out = np.zeros((N, F, OH, OW), x.dtype)
    for f in range(F):
        for i in range(OH):
            for j in range(OW):
                y, z = i * stride, j * stride
                patch = padded[:, :, y : y + KH, z : z + KW]
                out[:, f, i, j] = (patch * W[f]).sum(axis=(1, 2, 3)) + b[f]
    return out
