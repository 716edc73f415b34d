"""
title.ko: 평가에서도 배치의 통계를 씀
title.en: Uses the batch in evaluation
ko: 평가에서도 그 배치의 평균과 분산으로 정규화합니다. 그러면 한 표본의 답이 함께 들어온 표본들에 따라
    달라집니다. 이동 평균을 쓰세요.
en: In evaluation, too, you normalise by the batch at hand, so a sample's answer depends on its neighbours. Use
    the moving averages.
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
        return out, running_mean, running_var
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
