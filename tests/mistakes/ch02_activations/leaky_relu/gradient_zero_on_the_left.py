"""
title.ko: 음수의 기울기를 0으로 둠
title.en: The slope of negatives is 0
ko: leaky_relu_gradient가 음수에서 0을 내고 있는데, 이것은 ReLU의 기울기입니다. 음수와 0에서 `alpha`가
    나오게 하세요.
en: leaky_relu_gradient gives 0 for negatives, which is the slope of ReLU. Make it give `alpha` for
    negatives and at 0.
section: leaky-relu
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, x, alpha * x)


def leaky_relu_gradient(x, alpha=0.01):
    x = _as_float(x)
    return (x > 0).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
