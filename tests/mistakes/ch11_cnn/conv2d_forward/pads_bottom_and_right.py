"""
title.ko: 아래와 오른쪽에만 패딩함
title.en: Pads at the bottom and the right only
ko: 이미지를 왼쪽 위 구석에 놓고 0을 아래와 오른쪽에만 붙였습니다. 네 변에 같은 너비로 두르세요.
en: You put the image into the top left corner, with all zeros below and to the right. Surround it by the
    same width on all four sides.
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
    OH = (H + 2 * padding - KH) // stride + 1
    OW = (width + 2 * padding - KW) // stride + 1
    if OH < 1 or OW < 1:
        raise ValueError("the kernel is larger than the padded image")
    padded = np.zeros((N, C, H + 2 * padding, width + 2 * padding), x.dtype)
    padded[:, :, :H, :width] = x
    out = np.zeros((N, F, OH, OW), x.dtype)
    for f in range(F):
        for i in range(OH):
            for j in range(OW):
                y, z = i * stride, j * stride
                patch = padded[:, :, y : y + KH, z : z + KW]
                out[:, f, i, j] = (patch * W[f]).sum(axis=(1, 2, 3)) + b[f]
    return out
