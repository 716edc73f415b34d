"""
title.ko: 합을 평균이라고 부름
title.en: Calls a sum the mean
ko: mse가 제곱을 더하기만 하고 나누지 않아 sse와 같은 값을 냅니다. 더한 값을 원소의 수로 나누세요.
en: mse adds up the squares and never divides, so it gives the same as sse. Divide the sum by the number of
    elements.
section: squared-errors
"""

import numpy as np


def mse(y_pred, y_true):
    return np.sum(_squares(y_pred, y_true))


def sse(y_pred, y_true):
    return np.sum(_squares(y_pred, y_true))


def _squares(y_pred, y_true):
    if y_pred.shape != y_true.shape:
        raise ValueError("the shapes differ")
    return (_as_float(y_pred) - _as_float(y_true)) ** 2


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
