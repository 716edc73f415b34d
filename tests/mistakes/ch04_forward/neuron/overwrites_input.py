"""
title.ko: 입력 배열을 덮어씀
title.en: Overwrites its input
ko: 곱셈 `x *= theta`가 새 배열을 만들지 않고 부른 쪽의 `x`를 덮어씁니다. 곱을 새 배열에 담으세요.
en: The product `x *= theta` makes no new array but overwrites the caller's `x`. Put the product into an array
    of its own.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    x *= theta
    return _sigmoid(x.sum(axis=-1))


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
