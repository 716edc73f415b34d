"""
title.ko: 전역 생성기에서 뽑음
title.en: Draws from the global generator
ko: `np.random`의 전역 생성기에서 뽑아, 같은 상태의 `rng`를 건네도 마스크가 달라집니다. `rng.random`을 쓰세요.
en: The mask comes from the global generator of `np.random`, so equal states of `rng` give different masks. Use
    `rng.random`.
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
    mask = (np.random.random(x.shape) >= p).astype(x.dtype) / x.dtype.type(1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
