"""
title.ko: 평가할 때 줄임
title.en: Scales down in evaluation
ko: 학습 때는 그대로 두고 평가 때 `1-p`를 곱하는 옛 방식입니다. 여기서는 학습 때 `1/(1-p)`를 곱하고 평가 때는
    아무것도 하지 않습니다.
en: This is the older form, which leaves training unscaled and multiplies by `1-p` in evaluation. Here training
    scales by `1/(1-p)` and evaluation does nothing.
section: inverted-dropout
"""

import numpy as np


def dropout_forward(x, p, training, rng):
    if p < 0 or p >= 1:
        raise ValueError("p lies in [0, 1)")
    x = x if x.dtype.kind == "f" else x.astype(np.float64)
    if not training:
        mask = np.full_like(x, 1 - p)
        return x * mask, mask
    mask = (rng.random(x.shape) >= p).astype(x.dtype)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
