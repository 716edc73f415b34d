"""
title.ko: dgamma와 dbeta를 더하지 않음
title.en: Does not sum dgamma and dbeta
ko: dgamma와 dbeta가 배치에 걸쳐 더해지지 않아 모양이 (N, D)입니다. 모든 행이 같은 gamma와 beta를 쓰므로
    `axis=0`으로 더하세요.
en: dgamma and dbeta are not summed over the batch and have the shape (N, D). All rows share one gamma and one
    beta: sum along `axis=0`.
section: batch-norm-backward
"""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    if x.ndim != 2 or dout.shape != x.shape or gamma.shape != x.shape[1:]:
        raise ValueError(f"shapes do not fit: {dout.shape}, {x.shape}, {gamma.shape}")
    centered = x - x.mean(axis=0)
    std = np.sqrt(np.mean(centered**2, axis=0) + eps)
    xhat = centered / std
    dbeta = dout.copy()
    dgamma = dout * xhat
    dxhat = dout * gamma
    dx = (dxhat - dxhat.mean(axis=0) - xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
