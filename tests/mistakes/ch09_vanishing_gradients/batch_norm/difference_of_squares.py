"""
title.ko: 분산을 제곱의 평균에서 빼서 구함
title.en: Takes the variance as a difference
ko: 분산을 제곱의 평균에서 평균의 제곱을 빼서 구했습니다. 0에서 먼 열에서는 큰 두 수의 차이라 자릿수를 잃습니다.
    먼저 평균을 빼고 제곱하세요.
en: The variance is the mean of the squares minus the square of the mean. Far from 0 that is a difference of two
    huge numbers, and its digits are lost. Subtract the mean first, then square.
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
    var = np.maximum(np.mean(x**2, axis=0) - mean**2, 0)
    out = gamma * (x - mean) / np.sqrt(var + eps) + beta
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
