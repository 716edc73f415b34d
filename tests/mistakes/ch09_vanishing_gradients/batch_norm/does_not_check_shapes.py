"""
title.ko: 모양을 확인하지 않음
title.en: Does not check shapes
ko: 모양이 (D,)가 아닌 벡터를 브로드캐스팅으로 그냥 계산합니다. 학습에서도 평가에서도 먼저 모양을 확인하고
    `ValueError`를 내세요.
en: Vectors of another shape than (D,) are broadcast without a word. Check the shapes first, in training and in
    evaluation, and raise `ValueError`.
section: batch-norm
"""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    if not training:
        return gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta, running_mean, running_var
    mean = x.mean(axis=0)
    var = np.mean((x - mean) ** 2, axis=0)
    out = gamma * (x - mean) / np.sqrt(var + eps) + beta
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
