"""
title.ko: 평가할 때도 버림
title.en: Drops in evaluation, too
ko: `training`을 보지 않아 평가할 때도 원소를 버립니다. 평가에서는 `x`와 1로 채운 마스크를 돌려주세요.
en: `training` is ignored, and elements are dropped in evaluation as well. Return `x` and a mask of ones there.
section: train-and-eval
"""

import numpy as np


def dropout_forward(x, p, training, rng):
    if p < 0 or p >= 1:
        raise ValueError("p lies in [0, 1)")
    x = x if x.dtype.kind == "f" else x.astype(np.float64)
    rng = np.random if rng is None else rng
    mask = (rng.random(x.shape) >= p).astype(x.dtype) / x.dtype.type(1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
