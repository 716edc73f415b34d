"""
title.ko: 분산의 길에 부호를 거꾸로 씀
title.en: Wrong sign on the variance path
ko: 분산을 지나는 항을 빼지 않고 더했습니다. 분산이 커지면 xhat은 작아지므로 그 길의 기울기는 음수입니다.
en: The term through the variance is added instead of subtracted. A larger variance makes xhat smaller, so that
    path has a minus sign.
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
    dx = (dxhat - dxhat.mean(axis=0) + xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
