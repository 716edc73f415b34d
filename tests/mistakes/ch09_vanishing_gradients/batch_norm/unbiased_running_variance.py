"""
title.ko: 이동 분산에 N - 1로 나눈 분산을 씀
title.en: Divides running_var by N - 1
ko: 정규화에는 N으로 나눈 분산을 쓰고 이동 평균에는 N - 1로 나눈 분산을 섞었습니다. 파이토치가 그렇게 하지만,
    여기서는 두 곳에서 모두 N으로 나눕니다.
en: The output uses the variance divided by N, the moving average that divided by N - 1. PyTorch does so; here
    both divide by N.
section: moving-averages
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
    var = np.mean((x - mean) ** 2, axis=0)
    out = gamma * (x - mean) / np.sqrt(var + eps) + beta
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var * len(x) / max(len(x) - 1, 1)
    return out, new_mean, new_var
