"""
title.ko: 배치의 크기로 또 나눔
title.en: Divides by the batch size once more
ko: `dW`와 `db`를 이미지의 수로 나누었습니다. 1/N은 평균 손실의 기울기로서 `dout`에 이미 들어 있습니다.
en: You divide `dW` and `db` by the number of images. The 1/N is that of the mean loss and has come in with
    `dout` already.
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
    db = dout.sum(axis=(0, 2, 3))
    for f in range(F):
        for i in range(OH):
            for j in range(OW):
                y, z = i * stride, j * stride
                at = dout[:, f, i, j].reshape(N, 1, 1, 1)
                dW[f] += (at * padded[:, :, y : y + KH, z : z + KW]).sum(axis=0)
                dpadded[:, :, y : y + KH, z : z + KW] += at * W[f]
    dx = dpadded[:, :, padding : padding + H, padding : padding + width]
    dW, db = dW / max(N, 1), db / max(N, 1)
    return dx, dW, db
