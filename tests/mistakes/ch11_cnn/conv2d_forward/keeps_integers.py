"""
title.ko: 정수를 그대로 둠
title.en: Stays with integers
ko: 정수 배열의 계산을 정수로 합니다. 8비트 화소에서는 합이 255를 넘으면 0부터 다시 셉니다. 먼저 float64로
    바꾸세요.
en: You compute with integers where you get integers. With pixels of 8 bits a sum above 255 starts again
    from 0: make them float64 first.
section: channels
"""

import numpy as np


def conv2d_forward(x, W, b, stride=1, padding=0):
    if x.ndim != 4 or W.ndim != 4 or x.shape[1] != W.shape[1] or b.shape != (W.shape[0],):
        raise ValueError("the shapes do not fit together")
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
                out[:, f, i, j] = (patch * W[f]).sum(axis=(1, 2, 3)) + b[f]
    return out
