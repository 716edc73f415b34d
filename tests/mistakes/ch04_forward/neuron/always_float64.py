"""
title.ko: 항상 float64로 바꿈
title.en: Always computes in float64
ko: float32 입력까지 모두 float64로 바꾸어 돌려줍니다. 정수일 때만 바꾸고, 실수 배열은 받은 자료형을 지키세요.
en: Everything is turned into float64, also float32 input. Promote integers only and keep the type of
    floating-point arrays.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    return _sigmoid(x.astype(np.float64) @ theta.astype(np.float64))


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)
