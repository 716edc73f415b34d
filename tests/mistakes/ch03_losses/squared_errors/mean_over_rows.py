"""
title.ko: 행의 수로만 나눔
title.en: Divides by the number of rows
ko: mse가 제곱의 합을 원소의 수가 아니라 행의 수로 나누어, 열이 M개이면 M배가 됩니다. 모든 원소에 대해
    평균하세요.
en: mse divides the sum of the squares by the number of rows instead of the number of elements, which makes it M
    times too large for M columns. Take the mean over all elements.
section: squared-errors
"""

import numpy as np


def mse(y_pred, y_true):
    return np.sum(_squares(y_pred, y_true)) / len(y_pred)


def sse(y_pred, y_true):
    return np.sum(_squares(y_pred, y_true))


def _squares(y_pred, y_true):
    if y_pred.shape != y_true.shape:
        raise ValueError("the shapes differ")
    return (_as_float(y_pred) - _as_float(y_true)) ** 2


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
