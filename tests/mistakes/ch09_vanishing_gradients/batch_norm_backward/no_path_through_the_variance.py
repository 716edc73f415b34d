"""
title.ko: 분산을 지나는 길을 빠뜨림
title.en: Leaves out the path through the variance
ko: 평균을 지나는 길은 있지만 분산을 지나는 길이 없습니다. x가 변하면 분산도 변하므로 xhat이 든 항이 하나 더
    필요합니다.
en: The path through the mean is there, that through the variance is not. x changes the variance as well, which
    gives one more term, with xhat in it.
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
    dx = (dxhat - dxhat.mean(axis=0)) / std
    return dx, dgamma, dbeta
