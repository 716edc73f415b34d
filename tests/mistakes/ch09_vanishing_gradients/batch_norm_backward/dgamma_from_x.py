"""
title.ko: dgamma에 x를 곱함
title.en: Multiplies x into dgamma
ko: gamma의 기울기를 정규화하지 않은 x로 구했습니다. gamma에 곱해진 것은 x가 아니라 xhat입니다.
en: The gradient in gamma is computed from x. What gamma was multiplied by is xhat, not x.
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
    dgamma = (dout * x).sum(axis=0)
    dxhat = dout * gamma
    dx = (dxhat - dxhat.mean(axis=0) - xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
