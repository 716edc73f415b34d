"""
title.ko: 겹치는 자리를 덮어씀
title.en: Overwrites where patches overlap
ko: `dx`에 더하지 않고 써넣어, 겹치는 조각 가운데 마지막 것만 남습니다. 화소는 자신이 들어 있던 모든
    조각에서 기울기를 받으니 `+=`로 더하세요.
en: You assign to `dx` instead of adding, and of all patches that overlap only the last one is left. A pixel
    collects from every patch it lay in: use `+=`.
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
                dpadded[:, :, y : y + KH, z : z + KW] = at * W[f]
    dx = dpadded[:, :, padding : padding + H, padding : padding + width]
    return dx, dW, db
