"""
title.ko: 시그모이드의 인자를 두 배 하지 않음
title.en: Does not double the sigmoid's argument
ko: tanh가 2·sigmoid(x) - 1을 계산하고 있는데, 이것은 x/2의 tanh입니다. 시그모이드에 넣는 값을 두 배로
    하세요.
en: tanh computes 2·sigmoid(x) - 1, which is the tanh of x/2. Double what you put into the sigmoid.
section: tanh
"""

import numpy as np


def tanh(x):
    x = _as_float(x)
    e = np.exp(-np.abs(x))
    return 2.0 * np.where(x >= 0, 1.0, e) / (1.0 + e) - 1.0


def tanh_gradient(x):
    return 1.0 - tanh(x) ** 2


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
