"""
title.ko: 음수를 alpha로 바꿈
title.en: Replaces negatives by alpha
ko: leaky_relu가 음수를 모두 `alpha`로 바꾸고 있습니다. `alpha`는 출력이 아니라 기울기이니 입력에
    곱하세요.
en: leaky_relu replaces every negative by `alpha`. `alpha` is a slope, not an output: multiply the input
    by it.
section: leaky-relu
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x >= 0, x, alpha).astype(x.dtype)


def leaky_relu_gradient(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, 1.0, alpha).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
