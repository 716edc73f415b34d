"""
title.ko: 기울기 대신 함숫값을 돌려줌
title.en: The gradient is the function's value
ko: relu_gradient가 양수에서 1이 아니라 x를 돌려주고 있습니다. 직선 y = x의 값이 아니라 기울기를 쓰세요.
en: relu_gradient returns x in place of 1 where x is positive. Give the slope of the line y = x, not its
    height.
section: relu
"""

import numpy as np


def relu(x):
    return np.maximum(_as_float(x), 0.0)


def relu_gradient(x):
    x = _as_float(x)
    return np.where(x > 0, x, 0.0)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
