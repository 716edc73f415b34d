"""
title.ko: dx에서 gamma를 빠뜨림
title.en: Leaves gamma out of dx
ko: dx를 구할 때 gamma를 곱하지 않았습니다. out = gamma * xhat + beta 이므로 xhat의 기울기는 dout에 gamma를 곱한
    것입니다.
en: dx is computed without gamma. As out = gamma * xhat + beta, the gradient in xhat is dout times gamma.
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
    dxhat = dout
    dx = (dxhat - dxhat.mean(axis=0) - xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
