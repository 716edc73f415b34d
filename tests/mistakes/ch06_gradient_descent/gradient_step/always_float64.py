"""
title.ko: 늘 float64로 바꿈
title.en: Always gives float64
ko: float32 매개변수까지 float64로 바꾸어 돌려줍니다. 정수만 float64로 바꾸고 float32는 그대로 두세요.
en: Parameters in float32 come back as float64. Promote integers only and leave float32 alone.
section: descent
"""

import numpy as np


def gradient_step(params, grads, lr):
    if params.keys() != grads.keys():
        raise ValueError("params and grads must have the same keys")
    new = {}
    for key, p in params.items():
        g = grads[key]
        if g.shape != p.shape:
            raise ValueError(f"{key}: the shapes {p.shape} and {g.shape} differ")
        new[key] = _as_float(p) - lr * _as_float(g)
    return new


def _as_float(values):
    return values.astype(np.float64)
