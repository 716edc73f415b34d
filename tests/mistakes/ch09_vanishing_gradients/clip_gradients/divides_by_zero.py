"""
title.ko: 노름이 0일 때도 나눔
title.en: Divides by a norm of 0
ko: 노름이 0인지 보지 않고 나눠, 0뿐인 기울기에서 `ZeroDivisionError`가 납니다. 노름이 max_norm보다 클 때만
    나누세요.
en: You divide by the norm without a look at whether it is 0, and gradients of all 0 end in a
    `ZeroDivisionError`. Divide only when the norm is above max_norm.
section: clipping
"""

import numpy as np


def as_float(array):
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def clip_by_value(grads, limit):
    if not limit > 0:
        raise ValueError(f"limit must be above 0, got {limit}")
    return {name: np.clip(as_float(grad), -limit, limit) for name, grad in grads.items()}


def clip_by_global_norm(grads, max_norm):
    if not max_norm > 0:
        raise ValueError(f"max_norm must be above 0, got {max_norm}")
    norm = float(np.sqrt(sum(float(np.sum(grad.astype(np.float64) ** 2)) for grad in grads.values())))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = min(1.0, max_norm / norm)
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
