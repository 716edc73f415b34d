"""
title.ko: 행에서 이미지를 마지막에 둠
title.en: Orders the rows by place, then by image
ko: 행의 차례가 자리, 이미지입니다. 첫 이미지의 모든 자리 다음에 둘째 이미지가 오게 하세요.
en: Your rows go place by place, and through the images within each place. Let all places of the first image
    come before the second image.
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
    patches = patches.transpose(1, 2, 0, 3, 4, 5)
    return patches.reshape(N * OH * OW, C * kernel_h * kernel_w)
