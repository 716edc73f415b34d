"""
title.ko: x를 제자리에서 정규화함
title.en: Normalises x in place
ko: `x -= mean`처럼 받은 배열 x를 고칩니다. 새 배열에서 계산하세요.
en: The array x itself is changed, as by `x -= mean`. Compute in a new array.
section: batch-norm
"""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    if x.ndim != 2:
        raise ValueError(f"x must have the shape (N, D), got {x.shape}")
    for vector in (gamma, beta, running_mean, running_var):
        if vector.shape != x.shape[1:]:
            raise ValueError(f"expected the shape {x.shape[1:]}, got {vector.shape}")
    if not training:
        return gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta, running_mean, running_var
    x = x.astype(np.float64) if x.dtype.kind == "i" else x
    mean = x.mean(axis=0)
    var = np.mean((x - mean) ** 2, axis=0)
    x -= mean
    x /= np.sqrt(var + eps)
    out = gamma * x + beta
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
