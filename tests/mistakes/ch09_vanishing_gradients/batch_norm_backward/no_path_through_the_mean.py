"""
title.ko: 평균을 지나는 길을 빠뜨림
title.en: Leaves out the path through the mean
ko: 분산을 지나는 길은 있지만 평균을 지나는 길이 없습니다. x의 한 원소는 평균을 움직여 그 열의 모든 행에 영향을
    줍니다.
en: The path through the variance is there, that through the mean is not. One element of x moves the mean, and
    with it all rows of its column.
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
    dx = (dxhat - xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
