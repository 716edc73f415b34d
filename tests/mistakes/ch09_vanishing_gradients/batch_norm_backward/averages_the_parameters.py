"""
title.ko: dgamma와 dbeta를 평균함
title.en: Averages dgamma and dbeta
ko: dgamma와 dbeta를 배치에 걸쳐 평균했습니다. 손실의 1/N은 이미 dout에 들어 있으므로 더하기만 하세요.
en: dgamma and dbeta are averaged over the batch. The 1/N of the loss is in dout already: sum them.
section: batch-norm-backward
"""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    if x.ndim != 2 or dout.shape != x.shape or gamma.shape != x.shape[1:]:
        raise ValueError(f"shapes do not fit: {dout.shape}, {x.shape}, {gamma.shape}")
    centered = x - x.mean(axis=0)
    std = np.sqrt(np.mean(centered**2, axis=0) + eps)
    xhat = centered / std
    dbeta = dout.mean(axis=0)
    dgamma = (dout * xhat).mean(axis=0)
    dxhat = dout * gamma
    dx = (dxhat - dxhat.mean(axis=0) - xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
