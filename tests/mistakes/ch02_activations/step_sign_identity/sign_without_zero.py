"""
title.ko: 0의 부호를 1로 봄
title.en: Takes 0 for positive
ko: sign이 0에 1을 내고 있습니다. 음수와 나머지로 둘로 가르지 말고 0을 위한 세 번째 경우를 두세요.
en: sign gives 1 for 0. Instead of two cases, negative and the rest, make a third one for 0.
section: step-sign-identity
"""

import numpy as np


def step(x, threshold=0.0):
    x = _as_float(x)
    return (x > threshold).astype(x.dtype)


def sign(x):
    x = _as_float(x)
    return np.where(x < 0, -1.0, 1.0).astype(x.dtype)


def identity(x):
    return _as_float(x)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
