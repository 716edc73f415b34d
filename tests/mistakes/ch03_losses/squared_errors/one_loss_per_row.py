"""
title.ko: 행마다 따로 구함
title.en: Keeps one value per row
ko: mse와 sse가 마지막 축만 줄여서 수 하나가 아니라 행마다 값이 하나씩인 배열을 돌려줍니다. 축을 정하지 말고
    모든 원소를 하나로 모으세요.
en: mse and sse reduce the last axis only, so an array with one value per row comes back instead of a number.
    Name no axis, and gather all elements into one.
section: squared-errors
"""

import numpy as np


def mse(y_pred, y_true):
    return np.mean(_squares(y_pred, y_true), axis=-1)


def sse(y_pred, y_true):
    return np.sum(_squares(y_pred, y_true), axis=-1)


def _squares(y_pred, y_true):
    if y_pred.shape != y_true.shape:
        raise ValueError("the shapes differ")
    return (_as_float(y_pred) - _as_float(y_true)) ** 2


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
