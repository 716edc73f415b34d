"""
title.ko: theta를 왼쪽에 곱함
title.en: Multiplies with theta on the left
ko: `theta @ x`는 표본 하나에서는 맞지만 배치에서는 입력이 아니라 표본을 따라 더합니다. 합이 `x`의 마지막 축을
    따라가도록 `x`를 왼쪽에 두세요.
en: `theta @ x` is right for a single sample, but in a batch it sums over the samples instead of the inputs. Put
    `x` on the left, so that the sum runs along its last axis.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    return _sigmoid(theta @ x)


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
