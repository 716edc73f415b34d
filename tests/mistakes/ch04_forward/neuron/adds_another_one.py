"""
title.ko: 1을 하나 더 붙임
title.en: Puts another 1 in front
ko: `x`의 앞에 1을 붙이는데, 부른 쪽이 이미 붙였으므로 입력이 하나 남아 모양이 맞지 않습니다. 받은 `x`를 그대로
    쓰세요.
en: A 1 is put in front of `x`, where the caller has already put one, so there is an input too many and the
    shapes do not fit. Use `x` as it comes.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x = np.insert(_as_float(x), 0, 1.0, axis=-1)
    return _sigmoid(x @ _as_float(theta))


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
