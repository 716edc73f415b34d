"""
title.ko: 조각을 전치하여 폄
title.en: Lays transposed patches flat
ko: 조각 안의 화소를 열을 따라 폈습니다. 커널을 `reshape`로 편 차례와 같도록 행을 따라 펴세요.
en: You lay the pixels of a patch flat column by column. Go row by row, as `reshape` does with the kernel.
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
    patches = patches.transpose(0, 1, 2, 3, 5, 4)
    return patches.reshape(N * OH * OW, C * kernel_h * kernel_w)
