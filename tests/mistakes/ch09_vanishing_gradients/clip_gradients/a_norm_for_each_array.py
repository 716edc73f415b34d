"""
title.ko: 배열마다 따로 노름을 잼
title.en: Takes a norm for each array
ko: 배열마다 제 노름으로 따로 줄였습니다. 그러면 층마다 배율이 달라 기울기의 방향이 바뀝니다. 노름은 모든 배열에
    하나입니다.
en: Each array is scaled by a norm of its own, so layers get different factors and the direction of the gradient
    changes. There is one norm for all arrays.
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
    clipped = {}
    for name, grad in grads.items():
        own = float(np.linalg.norm(grad))
        clipped[name] = as_float(grad) * (max_norm / own if own > max_norm else 1.0)
    return clipped, norm
