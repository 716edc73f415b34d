"""
title.ko: 맞지 않는 모양도 계산함
title.en: Computes with shapes that do not fit
ko: 모양을 살피지 않아 NumPy가 편향을 말없이 늘리거나 축이 하나인 배열도 곱하고, 오류가 나더라도 어느 배열이
    문제인지 알 수 없습니다. 먼저 모양을 비교하고 두 모양을 적은 `ValueError`를 내세요.
en: Nothing checks the shapes: NumPy silently broadcasts the bias or multiplies arrays of one axis, and where it
    does complain it does not say which arrays are meant. Compare the shapes first and raise a `ValueError` that
    names both.
section: shapes
"""

import numpy as np


def dense_forward(x, W, b):
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    return x @ W + b


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
