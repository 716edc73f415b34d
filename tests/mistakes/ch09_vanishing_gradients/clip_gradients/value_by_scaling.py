"""
title.ko: 값으로 자르는 대신 배열을 줄임
title.en: Scales where it should cut
ko: clip_by_value가 원소를 자르지 않고 가장 큰 원소가 limit이 되도록 배열을 통째로 줄입니다. 원소마다 따로
    자르세요.
en: clip_by_value scales a whole array until its largest element is limit. Cut each element on its own.
section: clipping
"""

import numpy as np


def as_float(array):
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def clip_by_value(grads, limit):
    if not limit > 0:
        raise ValueError(f"limit must be above 0, got {limit}")
    return {
        name: as_float(grad) * min(1.0, limit / max(float(np.abs(grad).max(initial=0)), 1e-300))
        for name, grad in grads.items()
    }


def clip_by_global_norm(grads, max_norm):
    if not max_norm > 0:
        raise ValueError(f"max_norm must be above 0, got {max_norm}")
    norm = float(np.sqrt(sum(float(np.sum(grad.astype(np.float64) ** 2)) for grad in grads.values())))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
