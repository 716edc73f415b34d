"""
title.ko: 1-p 대신 p로 나눔
title.en: Divides by p instead of 1-p
ko: 남은 원소를 `p`로 나눕니다. 남을 확률은 `1-p`이므로 그 역수를 곱해야 평균이 그대로입니다.
en: What is kept is divided by `p`. It is kept with probability `1-p`, so that is what must divide it for the mean
    to stay.
section: inverted-dropout
"""

import numpy as np


def dropout_forward(x, p, training, rng):
    if p < 0 or p >= 1:
        raise ValueError("p lies in [0, 1)")
    x = x if x.dtype.kind == "f" else x.astype(np.float64)
    if not training:
        mask = np.ones_like(x)
        return x * mask, mask
    mask = (rng.random(x.shape) >= p).astype(x.dtype) / x.dtype.type(p or 1)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
