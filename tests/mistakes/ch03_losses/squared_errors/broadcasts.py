"""
title.ko: 모양을 확인하지 않음
title.en: Does not compare the shapes
ko: 모양이 달라도 브로드캐스팅이 되면 그대로 계산하므로, (N,)과 (N, 1)에서 오차가 N² 개 나옵니다. 먼저 두 모양이
    같은지 확인하고 다르면 `ValueError`를 내세요.
en: Unequal shapes that broadcast are accepted, so (N,) and (N, 1) give N² errors. First compare the two shapes
    and raise `ValueError` when they differ.
section: squared-errors
"""

import numpy as np


def mse(y_pred, y_true):
    return np.mean(_squares(y_pred, y_true))


def sse(y_pred, y_true):
    return np.sum(_squares(y_pred, y_true))


def _squares(y_pred, y_true):
    return (_as_float(y_pred) - _as_float(y_true)) ** 2


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
