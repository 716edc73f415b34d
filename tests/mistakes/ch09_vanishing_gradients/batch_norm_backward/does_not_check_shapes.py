"""
title.ko: 모양을 확인하지 않음
title.en: Does not check shapes
ko: 모양이 맞지 않는 배열을 브로드캐스팅으로 그냥 계산합니다. 먼저 모양을 확인하고 `ValueError`를 내세요.
en: Arrays that do not fit are broadcast without a word. Check the shapes first and raise `ValueError`.
section: batch-norm-backward
"""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    centered = x - x.mean(axis=0)
    std = np.sqrt(np.mean(centered**2, axis=0) + eps)
    xhat = centered / std
    dbeta = dout.sum(axis=0)
    dgamma = (dout * xhat).sum(axis=0)
    dxhat = dout * gamma
    dx = (dxhat - dxhat.mean(axis=0) - xhat * np.mean(dxhat * xhat, axis=0)) / std
    return dx, dgamma, dbeta
