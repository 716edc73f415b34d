"""
title.ko: 시그모이드를 거치지 않음
title.en: Stops at the weighted sum
ko: 가중합까지만 구하고 활성화 함수를 쓰지 않았습니다. 가중합에 시그모이드를 씌워 돌려주세요.
en: Your code stops at the weighted sum and applies no activation function. Return the sigmoid of it.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    return x @ theta


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
