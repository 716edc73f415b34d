"""
title.ko: 거꾸로 갈 때 보폭을 잊음
title.en: Forgets the stride on the way back
ko: 순전파의 조각은 보폭의 배수에서 시작했는데 역전파에서는 한 화소씩 옮겨 갑니다. 순전파와 같은 조각을
    쓰세요.
en: In the forward pass patches began at multiples of the stride; on your way back they move by one pixel.
    Use the same patches.
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
                y, z = i, j
                at = dout[:, f, i, j].reshape(N, 1, 1, 1)
                dW[f] += (at * padded[:, :, y : y + KH, z : z + KW]).sum(axis=0)
                dpadded[:, :, y : y + KH, z : z + KW] += at * W[f]
    dx = dpadded[:, :, padding : padding + H, padding : padding + width]
    return dx, dW, db
