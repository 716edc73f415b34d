"""
title.ko: 분산을 N - 1로 나눔
title.en: Divides the variance by N - 1
ko: 분산을 N이 아니라 N - 1로 나눴습니다. 배치 정규화는 배치 자체의 분산, 곧 N으로 나눈 분산을 씁니다.
en: The variance is divided by N - 1. Batch normalization uses the variance of the batch itself, divided by N.
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
    mean = x.mean(axis=0)
    var = np.sum((x - mean) ** 2, axis=0) / max(len(x) - 1, 1)
    out = gamma * (x - mean) / np.sqrt(var + eps) + beta
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
