"""
title.ko: 정수를 실수로 바꾸지 않음
title.en: Computes with integers
ko: 정수 배열을 정수인 채로 곱하므로 `uint8`처럼 작은 정수형에서는 가중합이 넘쳐 처음으로 돌아갑니다. 곱하기
    전에 정수를 float64로 바꾸세요.
en: Integer arrays are multiplied as integers, so with small types such as `uint8` the weighted sum overflows
    and wraps round. Promote integers to float64 before the product.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    return _sigmoid(_as_float(x @ theta))


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
