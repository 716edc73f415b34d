"""
title.ko: eps를 빠뜨림
title.en: Leaves eps out
ko: eps를 더하지 않아 상수인 열에서 0을 0으로 나눕니다. 분산에 eps를 더하세요.
en: Without eps a constant column divides 0 by 0. Add eps to the variance.
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
        return gamma * (x - running_mean) / np.sqrt(running_var) + beta, running_mean, running_var
    mean = x.mean(axis=0)
    var = np.mean((x - mean) ** 2, axis=0)
    out = gamma * (x - mean) / np.sqrt(var) + beta
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
