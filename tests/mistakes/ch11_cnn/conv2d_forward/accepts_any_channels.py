"""
title.ko: 채널의 수를 확인하지 않음
title.en: Does not compare the channels
ko: `x`와 `W`의 채널 수가 달라도 브로드캐스팅이 숨겨 줍니다. 두 수와 편향의 모양을 먼저 비교하세요.
en: Where the channels of `x` and `W` differ in number, broadcasting hides it. Compare them, and the shape
    of the bias, first.
section: channels
"""

import numpy as np


def conv2d_forward(x, W, b, stride=1, padding=0):
    if x.ndim != 4 or W.ndim != 4:
        raise ValueError("the shapes do not fit together")
    if x.dtype.kind != "f":
        x, W, b = x.astype(float), W.astype(float), b.astype(float)
    N, C, H, width = x.shape
    F, _, KH, KW = W.shape
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
