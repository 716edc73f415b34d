"""
title.ko: 평균과 분산을 상수로 봄
title.en: Takes mean and variance for constants
ko: 평균과 분산을 상수로 보고 gamma를 표준 편차로 나눈 값만 곱했습니다. 둘 다 x에서 나왔으므로 그 두 길의
    기울기도 더해야 합니다.
en: Mean and variance are taken for constants, and only gamma over the standard deviation is multiplied on. Both
    come from x: add the gradients along those two paths.
section: batch-norm-backward
"""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    if x.ndim != 2 or dout.shape != x.shape or gamma.shape != x.shape[1:]:
        raise ValueError(f"shapes do not fit: {dout.shape}, {x.shape}, {gamma.shape}")
    centered = x - x.mean(axis=0)
    std = np.sqrt(np.mean(centered**2, axis=0) + eps)
    xhat = centered / std
    dbeta = dout.sum(axis=0)
    dgamma = (dout * xhat).sum(axis=0)
    dxhat = dout * gamma
    dx = dxhat / std
    return dx, dgamma, dbeta
