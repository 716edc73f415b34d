"""
title.ko: 음수의 부호를 뒤집음
title.en: Turns negatives positive
ko: leaky_relu가 음수를 절댓값의 alpha배로 바꾸어 양수로 만들고 있습니다. 음수 쪽의 출력은 작아도
    음수이니 부호를 그대로 두세요.
en: leaky_relu turns a negative into alpha times its magnitude, which is positive. Outputs on the
    negative side are small but negative: leave the sign alone.
section: leaky-relu
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, x, alpha * np.abs(x))


def leaky_relu_gradient(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, 1.0, alpha).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
