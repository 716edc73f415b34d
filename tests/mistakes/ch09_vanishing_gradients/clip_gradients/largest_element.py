"""
title.ko: 가장 큰 원소를 노름으로 씀
title.en: Takes the largest element for the norm
ko: 노름 대신 절댓값이 가장 큰 원소를 썼습니다. 모든 원소의 제곱합의 제곱근을 쓰세요.
en: The largest absolute value stands in for the norm. Use the root of the sum of all squares.
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
    norm = max((float(np.abs(grad).max(initial=0)) for grad in grads.values()), default=0.0)
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
