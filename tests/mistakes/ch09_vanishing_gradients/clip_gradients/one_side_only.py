"""
title.ko: 위쪽만 자름
title.en: Cuts from above only
ko: clip_by_value가 limit보다 큰 값만 자르고 -limit보다 작은 값은 그대로 둡니다. 양쪽을 모두 자르세요.
en: clip_by_value cuts what is above limit and leaves what is below -limit. Cut from both sides.
section: clipping
"""

import numpy as np


def as_float(array):
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def clip_by_value(grads, limit):
    if not limit > 0:
        raise ValueError(f"limit must be above 0, got {limit}")
    return {name: np.minimum(as_float(grad), limit) for name, grad in grads.items()}


def clip_by_global_norm(grads, max_norm):
    if not max_norm > 0:
        raise ValueError(f"max_norm must be above 0, got {max_norm}")
    norm = float(np.sqrt(sum(float(np.sum(grad.astype(np.float64) ** 2)) for grad in grads.values())))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
