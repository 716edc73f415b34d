"""
title.ko: 기울기를 더함
title.en: Adds the gradient
ko: 기울기를 더해서 손실이 커지는 쪽으로 올라갑니다. 기울기는 오르막을 가리키므로 빼세요.
en: The gradient is added, and the step goes uphill, to a larger loss. The gradient points up: subtract it.
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
        new[key] = _as_float(p) + lr * _as_float(g)
    return new


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
