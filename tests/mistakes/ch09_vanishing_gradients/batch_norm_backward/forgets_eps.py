"""
title.ko: eps를 빠뜨림
title.en: Leaves eps out
ko: 순전파에서 더한 eps를 역전파에서 빠뜨렸습니다. 상수인 열에서는 0으로 나누게 됩니다.
en: The eps of the forward pass is missing in the backward pass. A constant column divides by 0.
section: batch-norm-backward
"""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    if x.ndim != 2 or dout.shape != x.shape or gamma.shape != x.shape[1:]:
        raise ValueError(f"shapes do not fit: {dout.shape}, {x.shape}, {gamma.shape}")
    centered = x - x.mean(axis=0)
    std = np.sqrt(np.mean(centered**2, axis=0))
    xhat = centered / std
    dbeta = dout.sum(axis=0)
    dgamma = (dout * xhat).sum(axis=0)
    dxhat = dout * gamma
    dx = (dxhat - dxhat.mean(axis=0) - xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
