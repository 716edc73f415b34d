"""
title.ko: 아래와 오른쪽에만 패딩함
title.en: Pads at the bottom and the right only
ko: 이미지를 왼쪽 위 구석에 놓고 0을 아래와 오른쪽에만 붙였습니다. 네 변에 같은 너비로 두르세요.
en: You put the image into the top left corner, with all zeros below and to the right. Surround it by the
    same width on all four sides.
section: output-size
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
    img[:, :, :H, :W] = x
    patches = np.empty((N, OH, OW, C, kernel_h, kernel_w), x.dtype)
    for i in range(OH):
        for j in range(OW):
            y, z = i * stride, j * stride
            patches[:, i, j] = img[:, :, y : y + kernel_h, z : z + kernel_w]
    return patches.reshape(N * OH * OW, C * kernel_h * kernel_w)
