"""
title.ko: 열벡터를 돌려줌
title.en: Returns a column
ko: 배치의 결과가 `(N,)`이 아니라 `(N, 1)` 모양입니다. `theta`를 일차원인 채로 곱하거나, 길이가 1인 축을 없앤 뒤
    돌려주세요.
en: For a batch the result has the shape `(N, 1)` instead of `(N,)`. Multiply with `theta` as it is,
    one-dimensional, or drop the axis of length 1 before returning.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    return _sigmoid(x @ theta.reshape(-1, 1))


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
