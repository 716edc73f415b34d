"""
title.ko: 기울기에서 제곱이 빠짐
title.en: The gradient lacks the square
ko: tanh_gradient가 1 - tanh(x)를 계산하고 있어서 음수에서 1보다 커집니다. 1에서 빼기 전에 tanh의 값을
    제곱하세요.
en: tanh_gradient computes 1 - tanh(x), which exceeds 1 for negative x. Square the value of tanh before
    you subtract it from 1.
section: tanh
"""

import numpy as np


def tanh(x):
    x = _as_float(x)
    e = np.exp(-2.0 * np.abs(x))
    return np.sign(x) * (1.0 - e) / (1.0 + e)


def tanh_gradient(x):
    return 1.0 - tanh(x)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
