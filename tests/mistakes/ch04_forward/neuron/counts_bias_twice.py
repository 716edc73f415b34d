"""
title.ko: 편향을 두 번 더함
title.en: Counts the bias twice
ko: `x @ theta`에 이미 들어 있는 편향 `theta[0]`을 한 번 더 더하고 있습니다. `x[0]`이 1이므로 따로 더할 것이
    없습니다.
en: The bias `theta[0]` is already in `x @ theta` and is added once more. Since `x[0]` is 1, there is nothing
    left to add.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    return _sigmoid(x @ theta + theta[0])


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
