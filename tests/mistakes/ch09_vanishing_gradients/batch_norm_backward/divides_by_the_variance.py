"""
title.ko: 표준 편차 대신 분산으로 나눔
title.en: Divides dx by the variance
ko: dx를 표준 편차가 아니라 분산으로 나눴습니다. xhat = (x - mean) / std 를 x로 미분하면 1/std가 나옵니다.
en: dx is divided by the variance. The derivative of xhat = (x - mean) / std in x has 1/std.
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
    dx = (dxhat - dxhat.mean(axis=0) - xhat * np.mean(dxhat * xhat, axis=0)) / std**2
    return dx, dgamma, dbeta
