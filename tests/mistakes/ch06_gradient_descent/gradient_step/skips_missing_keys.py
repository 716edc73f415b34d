"""
title.ko: 없는 기울기를 그냥 넘김
title.en: Skips gradients that are missing
ko: 기울기가 없는 매개변수를 말없이 그대로 두고, 남는 기울기도 모른 척합니다. 두 키의 집합이 다르면
    `ValueError`를 내세요.
en: A parameter without a gradient is left as it is, and gradients of unknown parameters are ignored. Raise
    `ValueError` when the two sets of keys differ.
section: descent
"""

import numpy as np


def gradient_step(params, grads, lr):
    new = {}
    for key, p in params.items():
        g = grads.get(key, np.zeros_like(p))
        if g.shape != p.shape:
            raise ValueError(f"{key}: the shapes {p.shape} and {g.shape} differ")
        new[key] = _as_float(p) - lr * _as_float(g)
    return new


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
