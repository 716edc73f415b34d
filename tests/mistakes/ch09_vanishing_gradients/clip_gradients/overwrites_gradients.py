"""
title.ko: 받은 기울기를 고쳐 버림
title.en: Overwrites the gradients
ko: `grad *= factor`로 부른 쪽의 배열을 고칩니다. 새 배열을 만들어 새 dict에 담으세요.
en: `grad *= factor` changes the caller's arrays. Make new arrays and put them into a new dict.
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
    factor = max_norm / norm if norm > max_norm else 1.0
    for name, grad in grads.items():
        grads[name] = as_float(grad)
        grads[name] *= factor
    return grads, norm
