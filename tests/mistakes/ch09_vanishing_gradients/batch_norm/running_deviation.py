"""
title.ko: 이동 평균에 표준 편차를 넣음
title.en: Averages the standard deviation
ko: 이동 평균에 분산이 아니라 표준 편차를 넣었습니다. `running_var`는 분산의 이동 평균입니다.
en: The standard deviation goes into the moving average. `running_var` is an average of variances.
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
    new_var = (1 - momentum) * running_var + momentum * np.sqrt(var)
    return out, new_mean, new_var
