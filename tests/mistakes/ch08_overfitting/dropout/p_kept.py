"""
title.ko: p를 남길 확률로 봄
title.en: Takes p for the share that is kept
ko: 원소를 확률 `p`로 남기고 `1/p`를 곱합니다. 이 과정과 PyTorch에서 `p`는 버릴 확률입니다. `p`가 0.5일 때만 우연히
    같아 보입니다.
en: Elements are kept with probability `p` and scaled by `1/p`. In this course, as in PyTorch, `p` is the share that
    is dropped. Only at `p` = 0.5 do the two look alike.
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
    mask = (rng.random(x.shape) < p).astype(x.dtype) / np.maximum(x.dtype.type(p), x.dtype.type(1e-12))
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
