"""
title.ko: 배열들의 노름을 더함
title.en: Adds up the norms of the arrays
ko: 배열마다 구한 노름을 더했습니다. 제곱의 합을 모두 더한 다음 제곱근을 한 번 씌우세요.
en: The norms of the arrays are added up. Add all sums of squares first and take one root.
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
    norm = float(sum(float(np.sqrt(np.sum(grad.astype(np.float64) ** 2))) for grad in grads.values()))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
