"""
title.ko: 정수인 채로 계산함
title.en: Computes with integers
ko: 정수 배열을 그대로 빼서, uint8에서는 10 - 20이 246이 되고 제곱도 넘칩니다. 빼기 전에 float64로 바꾸세요.
en: Integer arrays are subtracted as they are, so in uint8 10 - 20 becomes 246 and squares overflow. Turn
    integers into float64 before subtracting.
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
    return (y_pred - y_true) ** 2
