"""
title.ko: 입력 배열을 덮어씀
title.en: Overwrites its input
ko: `x *= mask`가 부른 쪽의 배열을 제자리에서 바꿉니다. 곱을 새 배열에 담으세요.
en: `x *= mask` changes the caller's array in place. Put the product into an array of its own.
section: dropout
"""

import numpy as np


def dropout_forward(x, p, training, rng):
    if p < 0 or p >= 1:
        raise ValueError("p lies in [0, 1)")
    x = x if x.dtype.kind == "f" else x.astype(np.float64)
    if not training:
        mask = np.ones_like(x)
        return x * mask, mask
    mask = (rng.random(x.shape) >= p).astype(x.dtype) / x.dtype.type(1 - p)
    x *= mask
    return x, mask


def dropout_backward(dout, mask):
    return dout * mask
