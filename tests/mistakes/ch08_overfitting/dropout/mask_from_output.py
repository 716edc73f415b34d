"""
title.ko: 출력에서 마스크를 짐작함
title.en: Guesses the mask from the output
ko: 마스크를 출력이 0이 아닌 자리로 되짚어서, `x`가 0인 원소는 남았는데도 버려진 것이 됩니다. 뽑은 마스크를 그대로
    돌려주세요.
en: The mask is read off where the output is not 0, so elements of `x` that are 0 count as dropped even when they
    were kept. Return the mask that was drawn.
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
    out = x * mask
    return out, (out != 0).astype(x.dtype) / x.dtype.type(1 - p)


def dropout_backward(dout, mask):
    return dout * mask
