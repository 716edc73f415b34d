"""
title.ko: 0에서 기울기를 1로 둠
title.en: The slope at 0 is taken as 1
ko: leaky_relu_gradient가 x = 0에서 1을 내고 있습니다. 약속은 0에서 `alpha`이니, 0보다 클 때만 1이
    되도록 비교 기호를 바꾸세요.
en: leaky_relu_gradient gives 1 at x = 0. The convention there is `alpha`: change the comparison so that
    only values above 0 give 1.
section: leaky-relu
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x > 0, x, alpha * x)


def leaky_relu_gradient(x, alpha=0.01):
    x = _as_float(x)
    return np.where(x >= 0, 1.0, alpha).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
