"""
title.ko: float32를 float64로 넓힘
title.en: Widens float32 to float64
ko: 배율이 NumPy의 float64 스칼라여서 float32 기울기가 float64가 됩니다. 배율을 `float(...)`로 바꾸어 곱하세요.
en: The factor is a float64 scalar of NumPy, which makes float32 gradients float64. Turn it into a `float(...)`
    first.
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
    factor = np.float64(max_norm / norm if norm > max_norm else 1.0)
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
