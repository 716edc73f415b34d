"""
title.ko: 배치 전체를 하나로 더함
title.en: Adds up the whole batch
ko: 축을 정하지 않고 더해서 배치의 모든 행이 수 하나로 합쳐집니다. 행마다 값이 하나씩 남도록 마지막 축을 따라
    더하세요.
en: The sum names no axis, so all rows of a batch end up in one number. Add along the last axis, so that every
    row keeps a value of its own.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    return _sigmoid(np.sum(x * theta))


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
