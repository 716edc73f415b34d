"""
title.ko: 학습률을 곱하지 않음
title.en: Leaves out the learning rate
ko: 기울기를 통째로 빼고 학습률 `lr`을 쓰지 않아 걸음이 너무 깁니다. 빼기 전에 기울기에 `lr`을 곱하세요.
en: The whole gradient is subtracted and `lr` is never used, so the step is far too long. Multiply the gradient
    by `lr` first.
section: learning-rate
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
        new[key] = _as_float(p) - _as_float(g)
    return new


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
