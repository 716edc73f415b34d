"""
title.ko: 표본을 통째로 버림
title.en: Drops whole samples
ko: 표본마다 수를 하나만 뽑아 한 표본의 모든 원소가 함께 버려집니다. 원소마다 하나씩 뽑으세요.
en: One number is drawn for each sample, so all its elements are dropped together. Draw one for each element.
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
    mask = (np.ones_like(x) * (rng.random((len(x),) + (1,) * (x.ndim - 1)) >= p)).astype(x.dtype) / x.dtype.type(1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
