"""
title.ko: 분산을 N - 1로 나눔
title.en: Divides the variance by N - 1
ko: 순전파를 다시 계산하면서 분산을 N - 1로 나눴습니다. 배치 정규화의 분산은 N으로 나눕니다.
en: Repeating the forward pass, you divide the variance by N - 1. Batch normalization divides by N.
section: batch-norm
"""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    if x.ndim != 2 or dout.shape != x.shape or gamma.shape != x.shape[1:]:
        raise ValueError(f"shapes do not fit: {dout.shape}, {x.shape}, {gamma.shape}")
    centered = x - x.mean(axis=0)
    std = np.sqrt(np.sum(centered**2, axis=0) / max(len(x) - 1, 1) + eps)
    xhat = centered / std
    dbeta = dout.sum(axis=0)
    dgamma = (dout * xhat).sum(axis=0)
    dxhat = dout * gamma
    dx = (dxhat - dxhat.mean(axis=0) - xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
