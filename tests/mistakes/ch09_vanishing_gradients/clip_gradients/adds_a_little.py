"""
title.ko: 분모에 작은 수를 더함
title.en: Adds a little to the denominator
ko: 배율의 분모에 1e-6을 더했습니다. 파이토치가 그렇게 하지만 여기서는 아무것도 더하지 않습니다. 0으로 나누는
    일은 노름이 max_norm보다 클 때만 나누면 생기지 않습니다.
en: The denominator of the factor has 1e-6 added, as in PyTorch. Here nothing is added; there is no division by
    0 if you divide only when the norm is above max_norm.
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
    factor = min(1.0, max_norm / (norm + 1e-6))
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
