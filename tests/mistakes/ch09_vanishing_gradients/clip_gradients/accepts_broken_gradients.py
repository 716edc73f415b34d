"""
title.ko: 무한대와 NaN을 그냥 곱함
title.en: Scales infinity and NaN
ko: 노름이 무한대나 NaN일 때도 배율을 곱해 NaN이 섞인 기울기를 돌려줍니다. 노름이 유한하지 않으면 `ValueError`를
    내세요.
en: A norm that is infinite or NaN is used as well, and the gradients come back with NaN in them. Raise
    `ValueError` when the norm is not finite.
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
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
