"""
title.ko: 커널을 뒤집어 나누어 줌
title.en: Hands out through a kernel turned round
ko: 기울기를 나누어 줄 때 커널을 180도 돌렸습니다. 돌린 커널은 `dout`을 훑어 모으는 방식에만 필요합니다.
    조각에 나누어 줄 때는 그대로 곱하세요.
en: You turn the kernel by 180 degrees when handing the gradient out. Turning belongs to the method that
    slides over `dout` and gathers; to hand out to patches, multiply by the kernel as it is.
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
                dpadded[:, :, y : y + KH, z : z + KW] += at * W[f, :, ::-1, ::-1]
    dx = dpadded[:, :, padding : padding + H, padding : padding + width]
    return dx, dW, db
