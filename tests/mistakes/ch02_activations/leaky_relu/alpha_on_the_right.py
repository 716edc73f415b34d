"""
title.ko: alpha를 양수 쪽에 곱함
title.en: Multiplies the positive side by alpha
ko: leaky_relu와 그 기울기가 `alpha`를 음수가 아니라 양수 쪽에 쓰고 있습니다. 두 쪽을 서로 바꾸세요.
en: leaky_relu and its gradient use `alpha` on the positive side instead of the negative one. Swap the
    two sides.
section: leaky-relu
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, alpha * x, x)


def leaky_relu_gradient(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, alpha, 1.0).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
