"""
title.ko: alpha 인자를 쓰지 않음
title.en: Ignores alpha
ko: leaky_relu와 그 기울기가 인자 `alpha`를 쓰지 않고 언제나 0.01을 쓰고 있습니다. 함수 안에 적힌 0.01을
    인자로 바꾸세요.
en: leaky_relu and its gradient always use 0.01 and never the argument `alpha`. Replace the 0.01 written
    into the functions by the argument.
section: leaky-relu
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, x, 0.01 * x)


def leaky_relu_gradient(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, 1.0, 0.01).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
