"""
title.ko: 보폭만큼 움직이지 않음
title.en: Does not move by the stride
ko: 조각의 수에는 보폭을 썼지만 조각은 한 화소씩만 옮겨 갑니다. 조각이 시작하는 곳도 보폭의 배수여야 합니다.
en: The number of your patches knows the stride, but they move by one pixel. They must begin at multiples of
    the stride, too.
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
    img[:, :, padding : padding + H, padding : padding + W] = x
    patches = np.empty((N, OH, OW, C, kernel_h, kernel_w), x.dtype)
    for i in range(OH):
        for j in range(OW):
            y, z = i, j
            patches[:, i, j] = img[:, :, y : y + kernel_h, z : z + kernel_w]
    return patches.reshape(N * OH * OW, C * kernel_h * kernel_w)
