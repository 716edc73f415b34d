"""
title.ko: 배치 전체에 평균 하나를 씀
title.en: Uses one mean for the whole batch
ko: 열마다가 아니라 배치 전체의 원소에서 평균 하나와 분산 하나를 구했습니다. 특성마다 `axis=0`으로 따로
    구하세요.
en: One mean and one variance are taken over all elements of the batch. Each feature has its own: use `axis=0`.
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
    mean = np.full(x.shape[1:], x.mean())
    var = np.full(x.shape[1:], np.mean((x - mean) ** 2))
    out = gamma * (x - mean) / np.sqrt(var + eps) + beta
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
