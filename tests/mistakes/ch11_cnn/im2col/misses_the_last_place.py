"""
title.ko: 마지막 자리를 빠뜨림
title.en: Misses the last place
ko: 줄마다, 그리고 아래쪽에서 마지막 자리가 없습니다. 움직인 횟수에 첫 자리 하나를 더하세요.
en: The last place of each row, and the last row, are missing. Add the first place to the number of moves.
section: output-size
"""

import numpy as np


def im2col(x, kernel_h, kernel_w, stride=1, padding=0):
    if x.ndim != 4:
        raise ValueError("x must be (N, C, H, W)")
    N, C, H, W = x.shape
    OH = (H + 2 * padding - kernel_h) // stride
    OW = (W + 2 * padding - kernel_w) // stride
    if H + 2 * padding < kernel_h or W + 2 * padding < kernel_w:
        raise ValueError("the kernel is larger than the padded image")
    img = np.zeros((N, C, H + 2 * padding, W + 2 * padding), x.dtype)
    img[:, :, padding : padding + H, padding : padding + W] = x
    patches = np.empty((N, OH, OW, C, kernel_h, kernel_w), x.dtype)
    for i in range(OH):
        for j in range(OW):
            y, z = i * stride, j * stride
            patches[:, i, j] = img[:, :, y : y + kernel_h, z : z + kernel_w]
    return patches.reshape(N * OH * OW, C * kernel_h * kernel_w)
