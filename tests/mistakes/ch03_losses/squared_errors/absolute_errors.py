"""
title.ko: 제곱 대신 절댓값
title.en: Takes magnitudes instead of squares
ko: mse와 sse가 차이를 제곱하지 않고 절댓값을 씁니다. 그것은 절대 오차라는 다른 손실이니, 차이를 제곱하세요.
en: mse and sse take the magnitude of each difference instead of its square. That is another loss, the absolute
    error: square the differences.
section: squared-errors
"""

import numpy as np


def mse(y_pred, y_true):
    return np.mean(_squares(y_pred, y_true))


def sse(y_pred, y_true):
    return np.sum(_squares(y_pred, y_true))


def _squares(y_pred, y_true):
    if y_pred.shape != y_true.shape:
        raise ValueError("the shapes differ")
    return np.abs(_as_float(y_pred) - _as_float(y_true))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
