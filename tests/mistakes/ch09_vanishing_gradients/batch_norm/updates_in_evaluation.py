"""
title.ko: 평가에서도 이동 평균을 갱신함
title.en: Updates the moving averages in evaluation
ko: 평가에서 받은 표본으로도 이동 평균을 고칩니다. 평가는 모델을 바꾸지 않아야 하므로 이동 평균을 그대로
    돌려주세요.
en: The moving averages take in what is only evaluated. Evaluation must not change the model: return them as
    they are.
section: moving-averages
"""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    if x.ndim != 2:
        raise ValueError(f"x must have the shape (N, D), got {x.shape}")
    for vector in (gamma, beta, running_mean, running_var):
        if vector.shape != x.shape[1:]:
            raise ValueError(f"expected the shape {x.shape[1:]}, got {vector.shape}")
    mean = x.mean(axis=0)
    var = np.mean((x - mean) ** 2, axis=0)
    out = gamma * (x - mean) / np.sqrt(var + eps) + beta
    if not training:
        out = gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
