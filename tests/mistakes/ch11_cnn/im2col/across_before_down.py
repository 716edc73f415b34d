"""
title.ko: 자리를 가로보다 세로로 먼저 지남
title.en: Goes through the places column by column
ko: 자리를 위에서 아래로 먼저 지나가 행의 차례가 다릅니다. 한 줄을 왼쪽에서 오른쪽으로 마친 다음 아랫줄로
    가세요.
en: You go down before you go across, and the rows come in another order. Finish a row of places from left
    to right before you move down.
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
    patches = patches.transpose(0, 2, 1, 3, 4, 5)
    return patches.reshape(N * OH * OW, C * kernel_h * kernel_w)
