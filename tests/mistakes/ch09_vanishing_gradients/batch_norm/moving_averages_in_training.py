"""
title.ko: 학습에서 이동 평균으로 정규화함
title.en: Normalises by the moving averages in training
ko: 학습에서 배치의 통계가 아니라 갱신한 이동 평균으로 정규화합니다. 이동 평균은 평가를 위한 것이고, 학습에서는
    배치의 평균과 분산을 씁니다.
en: In training the output is normalised by the moving averages. They are for evaluation; in training use the
    mean and the variance of the batch.
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
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    out = gamma * (x - new_mean) / np.sqrt(new_var + eps) + beta
    return out, new_mean, new_var
