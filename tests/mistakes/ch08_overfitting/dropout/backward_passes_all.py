"""
title.ko: 역전파에서 모두 흘려보냄
title.en: Lets every gradient through
ko: 역전파가 마스크를 쓰지 않아 버려진 원소에도 기울기가 흐릅니다. 버려진 원소는 손실에 영향을 주지 않았으므로
    기울기가 0입니다.
en: Backward ignores the mask, and gradients reach elements that were dropped. Those had no influence on the loss,
    so their gradient is 0.
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
    return dout + 0.0
