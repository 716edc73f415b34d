"""
title.ko: 정규 분포에서 뽑음
title.en: Draws from the normal distribution
ko: 균등 분포가 아니라 정규 분포에서 뽑은 수를 `p`와 비교해서 버리는 비율이 `p`가 아닙니다. 0과 1 사이의
    `rng.random`을 쓰세요.
en: Numbers from the normal distribution are compared with `p`, so the share dropped is not `p`. Use `rng.random`,
    which is uniform between 0 and 1.
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
    mask = (rng.normal(size=x.shape) >= p).astype(x.dtype) / x.dtype.type(1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
