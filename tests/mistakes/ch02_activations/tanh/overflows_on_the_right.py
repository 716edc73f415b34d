"""
title.ko: 큰 양수에서만 nan이 됨
title.en: nan for large positives only
ko: tanh가 exp(2x)로 쓴 꼴을 모든 x에 쓰고 있어서 큰 양수에서 inf/inf, 곧 nan이 됩니다. 이 꼴은 음수에만
    쓰고, 양수 쪽은 tanh가 홀함수라는 성질로 구하세요.
en: tanh uses the form in exp(2x) for every x, which is inf/inf, that is nan, for large positive ones.
    Keep this form for negative x and get the positive side from the oddness of tanh.
section: tanh
"""

import numpy as np


def tanh(x):
    e = np.exp(2.0 * _as_float(x))
    return (e - 1.0) / (e + 1.0)


def tanh_gradient(x):
    return 1.0 - tanh(x) ** 2


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
