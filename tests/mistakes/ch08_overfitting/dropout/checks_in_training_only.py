"""
title.ko: 평가할 때 p를 확인하지 않음
title.en: Checks p in training only
ko: 평가에서는 `p`를 확인하기 전에 돌아가 버립니다. 잘못된 설정이 학습을 시작하고서야 드러나지 않게 먼저 확인하세요.
en: In evaluation the function returns before `p` is checked. Check first, so that a wrong setting is not found only
    once training starts.
section: inverted-dropout
"""

import numpy as np


def dropout_forward(x, p, training, rng):
    x = x if x.dtype.kind == "f" else x.astype(np.float64)
    if not training:
        mask = np.ones_like(x)
        return x * mask, mask
    if p < 0 or p >= 1:
        raise ValueError("p lies in [0, 1)")
    mask = (rng.random(x.shape) >= p).astype(x.dtype) / x.dtype.type(1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
