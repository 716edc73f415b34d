"""
title.ko: 역전파에서 배율을 빠뜨림
title.en: Leaves the scale out of backward
ko: 역전파에서 0인지 아닌지만 보고 배율 `1/(1-p)`를 버립니다. 순전파에서 곱한 마스크를 그대로 곱하세요.
en: Backward asks only whether the mask is 0 and loses the scale `1/(1-p)`. Multiply by the mask as it was in the
    forward pass.
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
    mask = (rng.random(x.shape) >= p).astype(x.dtype) / x.dtype.type(1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * (mask != 0)
