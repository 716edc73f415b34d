"""
title.ko: 임계값 인자를 쓰지 않음
title.en: Ignores the threshold
ko: step이 인자 `threshold`를 쓰지 않고 언제나 0과 비교하고 있습니다. 비교의 오른쪽에 0 대신 받은
    임계값을 놓으세요.
en: step always compares with 0 and never uses the argument `threshold`. Put the threshold it is given
    in the place of the 0.
section: step-sign-identity
"""

import numpy as np


def step(x, threshold=0.0):
    x = _as_float(x)
    return (x > 0).astype(x.dtype)


def sign(x):
    return np.sign(_as_float(x))


def identity(x):
    return _as_float(x)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
