"""
title.ko: 두 보정 항을 평균하지 않음
title.en: Sums where it must average
ko: 평균과 분산을 지나는 두 항에서 배치에 걸쳐 평균하지 않고 더하기만 했습니다. 평균과 분산의 식에 있는 1/N이
    여기 나타납니다.
en: In the two terms through the mean and the variance you sum over the batch instead of averaging. The 1/N in
    their formulas shows up here.
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
    dx = (dxhat - dxhat.sum(axis=0) - xhat * np.sum(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
