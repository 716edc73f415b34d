"""
title.ko: 조각을 열로 놓음
title.en: Makes columns of the patches
ko: 조각이 행이 아니라 열입니다. im2col이라는 이름대로이지만, 여기서는 조각 하나가 한 행입니다. 전치하세요.
en: Your patches are columns, as the name im2col has it. Here each patch is one row: transpose.
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
    return patches.reshape(N * OH * OW, C * kernel_h * kernel_w).T
