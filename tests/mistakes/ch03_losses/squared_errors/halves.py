"""
title.ko: ½을 곱함
title.en: Multiplies by one half
ko: mse와 sse가 결과에 ½을 곱하고 있습니다. 그 ½은 미분할 때 2를 지우려고 붙이는 다른 약속이니, 여기서는 빼세요.
en: mse and sse multiply their result by one half. That factor belongs to another convention, where it cancels
    the 2 of the derivative: leave it out here.
section: squared-errors
"""

import numpy as np


def mse(y_pred, y_true):
    return 0.5 * np.mean(_squares(y_pred, y_true))


def sse(y_pred, y_true):
    return 0.5 * np.sum(_squares(y_pred, y_true))


def _squares(y_pred, y_true):
    if y_pred.shape != y_true.shape:
        raise ValueError("the shapes differ")
    return (_as_float(y_pred) - _as_float(y_true)) ** 2


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
