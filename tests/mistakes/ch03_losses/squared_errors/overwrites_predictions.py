"""
title.ko: 예측 배열을 덮어씀
title.en: Overwrites the predictions
ko: 차이를 받은 배열 `y_pred`에 제자리로 써서 부른 쪽의 예측이 바뀝니다. 차이를 새 배열에 담으세요.
en: The differences are written into the array `y_pred` in place, and the caller's predictions are gone. Put the
    differences into an array of their own.
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
    y_pred, y_true = _as_float(y_pred), _as_float(y_true)
    y_pred -= y_true
    return y_pred**2


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
