"""
title.ko: 남은 원소를 키우지 않음
title.en: Does not scale what is kept
ko: 마스크가 0과 1뿐이어서 학습 때의 평균이 평가 때보다 작습니다. 남은 원소에 `1/(1-p)`를 곱하세요.
en: The mask holds only 0 and 1, so the mean in training is smaller than in evaluation. Multiply what is kept by
    `1/(1-p)`.
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
    mask = (rng.random(x.shape) >= p).astype(x.dtype)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
