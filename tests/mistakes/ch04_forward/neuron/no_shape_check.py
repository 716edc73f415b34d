"""
title.ko: 맞지 않는 모양도 계산함
title.en: Computes with shapes that do not fit
ko: 모양을 살피지 않고 `*`로 곱해서, 길이가 1인 축은 NumPy가 말없이 늘려 엉뚱한 값을 냅니다. 계산하기 전에
    모양을 비교하고 맞지 않으면 `ValueError`를 내세요.
en: The product with `*` checks no shapes, and NumPy silently stretches an axis of length 1 and gives a value
    that means nothing. Compare the shapes first and raise `ValueError` when they do not fit.
section: shapes
"""

import numpy as np


def neuron(x, theta):
    x, theta = _as_float(x), _as_float(theta)
    return _sigmoid((x * theta).sum(axis=-1))


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
