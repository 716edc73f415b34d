"""
title.ko: 0 또는 1로 반올림함
title.en: Rounds to 0 or 1
ko: 시그모이드의 값을 0 또는 1로 반올림해서 계단 함수가 되었습니다. 결정은 부르는 쪽의 일이니 값을 그대로
    돌려주세요.
en: The value of the sigmoid is rounded to 0 or 1, which makes it a step function again. Deciding is up to the
    caller: return the value as it is.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    return np.round(_sigmoid(x @ theta))


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
