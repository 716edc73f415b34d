"""
title.ko: 제곱근을 씌우지 않음
title.en: Leaves out the square root
ko: 제곱의 합을 노름으로 썼습니다. 노름은 그 제곱근입니다.
en: The sum of the squares is used as the norm. The norm is its square root.
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
    norm = float(sum(float(np.sum(grad.astype(np.float64) ** 2)) for grad in grads.values()))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
