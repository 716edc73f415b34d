"""
title.ko: 음수를 상수 0.001로 바꿈
title.en: Replaces negatives by the constant 0.001
ko: leaky_relu가 음수를 모두 같은 수 0.001로 바꾸고 있어서 음수 쪽이 다시 평평해지고 기울기가 0이
    됩니다. 음수 쪽은 상수가 아니라 입력에 `alpha`를 곱한 값으로 바꾸고, 기울기도 그에 맞추세요.
en: leaky_relu replaces every negative by the same number 0.001, so its left side is flat again and the
    slope there is 0. Make it the input times `alpha` instead of a constant, and let the gradient
    follow.
section: leaky-relu
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    y = _as_float(x).copy()
    y[y < 0] = 0.001
    return y


def leaky_relu_gradient(x, alpha=0.01):
    x = _as_float(x)
    return (x > 0).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
