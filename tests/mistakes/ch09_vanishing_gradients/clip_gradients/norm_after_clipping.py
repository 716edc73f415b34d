"""
title.ko: 자른 뒤의 노름을 돌려줌
title.en: Returns the norm after clipping
ko: 자르기 전이 아니라 자른 뒤의 노름을 돌려줍니다. 학습이 얼마나 폭발했는지 알려 주는 것은 자르기 전의
    노름입니다.
en: The norm after clipping is returned. What tells how far the gradients exploded is the norm before.
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
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, min(norm, float(max_norm))
