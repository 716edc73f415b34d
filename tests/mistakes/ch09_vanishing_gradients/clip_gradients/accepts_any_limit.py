"""
title.ko: 한계를 확인하지 않음
title.en: Does not check the limit
ko: 0이나 음수인 한계를 그냥 받습니다. 기울기가 0이 되거나 뒤집히니 `ValueError`를 내세요.
en: Limits of 0 and below are accepted, which makes gradients 0 or turns them round. Raise `ValueError`.
section: clipping
"""

import numpy as np


def as_float(array):
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def clip_by_value(grads, limit):
    return {name: np.clip(as_float(grad), -limit, limit) for name, grad in grads.items()}


def clip_by_global_norm(grads, max_norm):
    norm = float(np.sqrt(sum(float(np.sum(grad.astype(np.float64) ** 2)) for grad in grads.values())))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: as_float(grad) * factor for name, grad in grads.items()}, norm
