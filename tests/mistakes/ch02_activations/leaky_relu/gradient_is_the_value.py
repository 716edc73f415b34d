"""
title.ko: 기울기에 x를 곱함
title.en: The gradient still contains x
ko: leaky_relu_gradient가 음수에서 `alpha`가 아니라 `alpha`와 x의 곱을 내고 있습니다. 직선의 값이 아니라
    기울기만 남기세요.
en: leaky_relu_gradient gives `alpha` times x for negatives instead of `alpha`. Keep the slope of the
    line, not its height.
section: leaky-relu
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, x, alpha * x)


def leaky_relu_gradient(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, 1.0, alpha * x)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
