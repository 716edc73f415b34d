"""
title.ko: 표본마다 정규화함
title.en: Normalises each sample
ko: 열마다가 아니라 표본마다 평균과 분산을 구했습니다. 그것은 층 정규화입니다. 배치 정규화의 통계는 배치에 걸쳐,
    곧 `axis=0`으로 구합니다.
en: Mean and variance are taken over each sample, not each column. That is layer normalization; the statistics
    of batch normalization go over the batch, `axis=0`.
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
    rows = x.mean(axis=1, keepdims=True)
    xhat = (x - rows) / np.sqrt(np.mean((x - rows) ** 2, axis=1, keepdims=True) + eps)
    mean = x.mean(axis=0)
    var = np.mean((x - mean) ** 2, axis=0)
    out = gamma * xhat + beta
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
