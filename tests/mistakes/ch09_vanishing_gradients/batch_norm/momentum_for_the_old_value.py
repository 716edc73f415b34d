"""
title.ko: momentum을 지난 값의 몫으로 씀
title.en: Takes momentum for the share of the old value
ko: 이동 평균에서 momentum을 지난 값에 곱했습니다. 그렇게 정한 라이브러리도 있지만 여기서는 momentum이 새 값의
    몫입니다.
en: The moving averages multiply the old value by momentum. Some libraries define it so; here momentum is the
    share of the new value.
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
    new_mean = momentum * running_mean + (1 - momentum) * mean
    new_var = momentum * running_var + (1 - momentum) * var
    return out, new_mean, new_var
