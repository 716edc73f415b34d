"""
title.ko: 축을 옮기지 않고 모양만 바꿈
title.en: Reshapes without moving axes
ko: (N, C, kh, kw, OH, OW) 배열의 모양만 바꾸었습니다. 모양은 맞지만 행마다 여러 조각이 섞입니다. 자리의
    축을 앞으로 옮긴 다음 펴세요.
en: You reshape an array of (N, C, kh, kw, OH, OW) as it is. The shape fits, but each row mixes several
    patches: move the axes of the places to the front first.
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
    patches = patches.transpose(0, 3, 4, 5, 1, 2)
    return patches.reshape(N * OH * OW, C * kernel_h * kernel_w)
