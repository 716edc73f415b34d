"""
title.ko: 커널을 뒤집음
title.en: Turns the kernel round
ko: 커널을 180도 돌린 수학의 합성곱을 계산했습니다. 딥러닝의 합성곱은 뒤집지 않는 교차 상관이니 커널을
    그대로 대세요.
en: You compute the convolution of mathematics, with the kernel turned by 180 degrees. Deep learning means
    cross-correlation: lay the kernel on as it is.
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
                out[:, f, i, j] = (patch * W[f, :, ::-1, ::-1]).sum(axis=(1, 2, 3)) + b[f]
    return out
