"""
title.ko: 제곱을 float32로 계산함
title.en: Squares in float32
ko: float32 기울기의 제곱을 float32로 더합니다. 2e19를 넘는 원소의 제곱은 float32에서 무한대가 되므로, 폭발한
    기울기에서 노름을 잃습니다. float64로 바꾸어 제곱하세요.
en: Squares of float32 gradients are added up in float32. Above 2e19 they are infinite there, so the norm is
    lost just when gradients explode. Convert to float64 before squaring.
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
    norm = float(np.sqrt(sum(float(np.sum(grad**2)) for grad in grads.values())))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
