"""
title.ko: 절댓값으로 나눔
title.en: Divides by the magnitude
ko: sign이 x를 자신의 절댓값으로 나누고 있어서 0에서 0/0, 곧 nan이 됩니다. 나눗셈 대신 0과의 비교로 세
    경우를 만드세요.
en: sign divides x by its own magnitude, which is 0/0, that is nan, at 0. Make the three cases by
    comparing with 0 instead of dividing.
section: step-sign-identity
"""

import numpy as np


def step(x, threshold=0.0):
    x = _as_float(x)
    return (x > threshold).astype(x.dtype)


def sign(x):
    x = _as_float(x)
    return x / np.abs(x)


def identity(x):
    return _as_float(x)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
