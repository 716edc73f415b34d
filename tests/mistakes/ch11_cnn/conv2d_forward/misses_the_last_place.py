"""
title.ko: 마지막 자리를 빠뜨림
title.en: Misses the last place
ko: 출력이 높이와 너비에서 한 칸씩 모자랍니다. 커널이 움직인 횟수에 첫 자리 하나를 더하세요.
en: Your output is short of a row and a column. Add the first place to the number of moves.
section: output-size
"""

import numpy as np


def conv2d_forward(x, W, b, stride=1, padding=0):
    if x.ndim != 4 or W.ndim != 4 or x.shape[1] != W.shape[1] or b.shape != (W.shape[0],):
        raise ValueError("the shapes do not fit together")
    if x.dtype.kind != "f":
        x, W, b = x.astype(float), W.astype(float), b.astype(float)
    N, C, H, width = x.shape
    F, C, KH, KW = W.shape
    OH = (H + 2 * padding - KH) // stride
    OW = (width + 2 * padding - KW) // stride
    if H + 2 * padding < KH or width + 2 * padding < KW:
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
