"""
title.ko: 이동 분산에 eps를 더해 둠
title.en: Stores the variance with eps
ko: 이동 평균에 eps를 더한 분산을 넣어 평가에서 eps가 두 번 더해집니다. eps는 나눌 때만 더하세요.
en: The variance goes into the moving average with eps added, and evaluation adds it once more. Add eps only
    where you divide.
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
    var = np.mean((x - mean) ** 2, axis=0) + eps
    out = gamma * (x - mean) / np.sqrt(var) + beta
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
