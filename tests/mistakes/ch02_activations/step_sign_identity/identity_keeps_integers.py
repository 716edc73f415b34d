"""
title.ko: identity가 정수를 그대로 돌려줌
title.en: identity returns integers as integers
ko: identity가 정수 배열을 정수인 채로 돌려주고 있습니다. 값은 그대로 두되 정수 dtype은 float64로
    바꾸세요.
en: identity returns an array of integers as integers. Keep the values, but turn an integer dtype into
    float64.
section: step-sign-identity
"""

import numpy as np


def step(x, threshold=0.0):
    x = _as_float(x)
    return (x > threshold).astype(x.dtype)


def sign(x):
    return np.sign(_as_float(x))


def identity(x):
    return x


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
