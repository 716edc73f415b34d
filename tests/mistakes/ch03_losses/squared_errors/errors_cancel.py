"""
title.ko: 모은 다음에 제곱함
title.en: Squares after adding up
ko: mse와 sse가 차이를 먼저 모으고 그 결과를 제곱하므로, 부호가 다른 오차가 서로 지워집니다. 원소마다 제곱한
    다음 모으세요.
en: mse and sse first add up the differences and then square, so errors of opposite sign cancel. Square every
    element before adding up.
section: squared-errors
"""

import numpy as np


def mse(y_pred, y_true):
    return np.mean(_differences(y_pred, y_true)) ** 2


def sse(y_pred, y_true):
    return np.sum(_differences(y_pred, y_true)) ** 2


def _differences(y_pred, y_true):
    if y_pred.shape != y_true.shape:
        raise ValueError("the shapes differ")
    return _as_float(y_pred) - _as_float(y_true)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
