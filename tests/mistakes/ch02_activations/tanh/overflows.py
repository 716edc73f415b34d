"""
title.ko: 양쪽 끝에서 nan이 됨
title.en: nan at both ends
ko: tanh가 정의식을 그대로 계산해 |x|가 크면 inf/inf, 곧 nan이 됩니다. 분자와 분모를 더 큰 쪽의 지수
    함수로 나누어 0 이하의 지수만 남기세요.
en: tanh computes the definition as it stands, which is inf/inf, that is nan, when |x| is large. Divide
    numerator and denominator by the larger exponential, so that only exponents up to 0 are left.
section: tanh
"""

import numpy as np


def tanh(x):
    x = _as_float(x)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


def tanh_gradient(x):
    return 1.0 - tanh(x) ** 2


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
