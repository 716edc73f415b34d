"""
title.ko: 작은 기울기도 키움
title.en: Scales small gradients up
ko: 노름이 max_norm보다 작을 때에도 배율을 곱해 기울기를 키웁니다. 노름이 max_norm보다 클 때만 줄이세요.
en: The factor is applied also when the norm is below max_norm, which makes small gradients larger. Scale only
    when the norm is above it.
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
    factor = max_norm / norm if norm > 0 else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
