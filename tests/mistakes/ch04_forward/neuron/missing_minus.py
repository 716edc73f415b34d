"""
title.ko: 지수의 음의 부호를 빠뜨림
title.en: Drops the minus of the exponent
ko: 지수가 `-s`가 아니라 `s`라서 시그모이드가 뒤집혔습니다. 가중합이 클수록 출력도 커지도록 부호를 바로잡으세요.
en: The exponent is `s` instead of `-s`, which turns the sigmoid round. Mend the sign, so that a larger weighted
    sum gives a larger output.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    return _sigmoid(-(x @ theta))


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
