"""
title.ko: 편향을 배치에 걸쳐 평균 냄
title.en: Averages the bias over the batch
ko: `db`를 이미지에 걸쳐 평균 냈습니다. 편향은 모든 이미지의 모든 화소에 더해졌으니 합을 구하세요.
en: You average `db` over the images. The bias was added to all pixels of all images: take the sum.
section: conv-backward
"""

import numpy as np


def conv2d_backward(dout, x, W, stride=1, padding=0):
    if dout.ndim != 4 or x.ndim != 4 or W.ndim != 4 or x.shape[1] != W.shape[1]:
        raise ValueError("the shapes do not fit together")
    N, _, H, width = x.shape
    F, _, KH, KW = W.shape
    OH = (H + 2 * padding - KH) // stride + 1
    OW = (width + 2 * padding - KW) // stride + 1
    if dout.shape != (N, F, OH, OW):
        raise ValueError("dout does not have the shape of the output")
    if dout.dtype.kind != "f":
        dout, x, W = dout.astype(float), x.astype(float), W.astype(float)
    padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    dpadded = np.zeros_like(padded)
    dW = np.zeros_like(W)
    db = dout.sum(axis=(2, 3)).sum(axis=0) / max(N, 1)
    for f in range(F):
        for i in range(OH):
            for j in range(OW):
                y, z = i * stride, j * stride
                at = dout[:, f, i, j].reshape(N, 1, 1, 1)
                dW[f] += (at * padded[:, :, y : y + KH, z : z + KW]).sum(axis=0)
                dpadded[:, :, y : y + KH, z : z + KW] += at * W[f]
    dx = dpadded[:, :, padding : padding + H, padding : padding + width]
    return dx, dW, db
