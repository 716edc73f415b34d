"""
title.ko: dout의 모양을 확인하지 않음
title.en: Does not check the shape of dout
ko: `dout`의 모양을 그대로 믿어 보폭이나 패딩이 순전파와 달라도 계산을 마칩니다. 출력의 모양을 다시 구해
    비교하세요.
en: You trust the shape of `dout`, and finish even when stride or padding are not those of the forward pass.
    Work out the shape of the output and compare.
section: conv-backward
"""

import numpy as np


def conv2d_backward(dout, x, W, stride=1, padding=0):
    if dout.ndim != 4 or x.ndim != 4 or W.ndim != 4 or x.shape[1] != W.shape[1]:
        raise ValueError("the shapes do not fit together")
    N, _, H, width = x.shape
    F, _, KH, KW = W.shape
    OH, OW = dout.shape[2:]
    N = len(dout)
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
    return dx, dW, db
