"""
title.ko: 시그모이드의 미분 공식을 씀
title.en: Uses the sigmoid's derivative
ko: tanh_gradient가 시그모이드의 공식 t(1 - t)를 쓰고 있습니다. tanh의 미분은 1에서 출력의 제곱을 뺀
    값이니 공식을 바꾸세요.
en: tanh_gradient uses t(1 - t), the formula of the sigmoid. Change it to that of tanh: 1 minus the
    square of the output.
section: tanh
"""

import numpy as np


def tanh(x):
    x = _as_float(x)
    e = np.exp(-2.0 * np.abs(x))
    return np.sign(x) * (1.0 - e) / (1.0 + e)


def tanh_gradient(x):
    t = tanh(x)
    return t * (1.0 - t)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
