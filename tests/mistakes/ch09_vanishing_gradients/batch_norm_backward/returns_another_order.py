"""
title.ko: dbeta를 dgamma보다 먼저 냄
title.en: Returns dbeta before dgamma
ko: 세 기울기를 (dx, dbeta, dgamma)로 돌려줍니다. docstring의 차례는 (dx, dgamma, dbeta)입니다.
en: The gradients come back as (dx, dbeta, dgamma). The order of the docstring is (dx, dgamma, dbeta).
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
    dx = (dxhat - dxhat.mean(axis=0) - xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dbeta, dgamma
