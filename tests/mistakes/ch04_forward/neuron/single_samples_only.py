"""
title.ko: 표본 하나만 다룸
title.en: Takes single samples only
ko: `math.exp`는 수 하나만 받으므로 배치에서는 오류가 납니다. 배열의 원소마다 계산하는 NumPy의 함수를 쓰세요.
en: `math.exp` takes one number only, so a batch raises an error. Use NumPy's functions, which work on every
    element of an array.
section: neuron
"""

import math

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    s = x @ theta
    if s < 0:
        return math.exp(s) / (1.0 + math.exp(s))
    return 1.0 / (1.0 + math.exp(-s))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
