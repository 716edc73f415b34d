"""
title.ko: 큰 값을 0으로 바꿈
title.en: Zeroes large values
ko: clip_by_value가 한계를 넘는 원소를 0으로 만듭니다. 버리지 말고 한계의 값으로 바꾸세요.
en: clip_by_value sets elements beyond the limit to 0. Do not drop them: bring them to the limit.
section: clipping
"""

import numpy as np


def as_float(array):
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def clip_by_value(grads, limit):
    if not limit > 0:
        raise ValueError(f"limit must be above 0, got {limit}")
    return {name: np.where(np.abs(as_float(grad)) > limit, 0, as_float(grad)) for name, grad in grads.items()}


def clip_by_global_norm(grads, max_norm):
    if not max_norm > 0:
        raise ValueError(f"max_norm must be above 0, got {max_norm}")
    norm = float(np.sqrt(sum(float(np.sum(grad.astype(np.float64) ** 2)) for grad in grads.values())))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
