"""
title.ko: x를 출력으로 여기고 미분함
title.en: Takes x for the output
ko: tanh_gradient가 입력 x를 tanh의 출력처럼 써서 1 - x²을 계산하고 있습니다. 먼저 tanh(x)를 구하고, 그
    값을 제곱하세요.
en: tanh_gradient treats its input x as the output of tanh and computes 1 - x². Compute tanh(x) first
    and square that.
section: tanh
"""

import numpy as np


def tanh(x):
    x = _as_float(x)
    e = np.exp(-2.0 * np.abs(x))
    return np.sign(x) * (1.0 - e) / (1.0 + e)


def tanh_gradient(x):
    return 1.0 - _as_float(x) ** 2


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
