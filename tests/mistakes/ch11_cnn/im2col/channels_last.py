"""
title.ko: 열에서 채널을 마지막에 둠
title.en: Puts the channels last within a patch
ko: 조각 안의 차례가 세로, 가로, 채널입니다. `W.reshape(F, -1)`과 맞으려면 채널이 먼저 와야 합니다.
en: Within a patch your order is down, across, channel. To go with `W.reshape(F, -1)` the channel must come
    first.
section: im2col
"""

import numpy as np


def im2col(x, kernel_h, kernel_w, stride=1, padding=0):
    if x.ndim != 4:
        raise ValueError("x must be (N, C, H, W)")
    N, C, H, W = x.shape
    OH = (H + 2 * padding - kernel_h) // stride + 1
    OW = (W + 2 * padding - kernel_w) // stride + 1
    if OH < 1 or OW < 1:
        raise ValueError("the kernel is larger than the padded image")
    img = np.zeros((N, C, H + 2 * padding, W + 2 * padding), x.dtype)
    img[:, :, padding : padding + H, padding : padding + W] = x
    patches = np.empty((N, OH, OW, C, kernel_h, kernel_w), x.dtype)
    for i in range(OH):
        for j in range(OW):
            y, z = i * stride, j * stride
            patches[:, i, j] = img[:, :, y : y + kernel_h, z : z + kernel_w]
    patches = patches.transpose(0, 1, 2, 4, 5, 3)
    return patches.reshape(N * OH * OW, C * kernel_h * kernel_w)
