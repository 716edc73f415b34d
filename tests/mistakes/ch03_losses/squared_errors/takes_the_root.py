"""
title.ko: 제곱근을 취함
title.en: Takes the square root
ko: mse가 마지막에 제곱근을 취해 RMSE를 냅니다. 평균 제곱 오차에는 제곱근이 없으니 빼세요.
en: mse ends with a square root and returns the RMSE. The mean squared error has no root: leave it out.
section: squared-errors
"""

import numpy as np


def mse(y_pred, y_true):
    return np.sqrt(np.mean(_squares(y_pred, y_true)))


def sse(y_pred, y_true):
    return np.sum(_squares(y_pred, y_true))


def _squares(y_pred, y_true):
    if y_pred.shape != y_true.shape:
        raise ValueError("the shapes differ")
    return (_as_float(y_pred) - _as_float(y_true)) ** 2


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
