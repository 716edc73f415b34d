"""
title.ko: 임계값에서 1을 냄
title.en: Gives 1 at the threshold
ko: step이 임계값과 같은 값에도 1을 내고 있습니다. 임계값을 넘을 때만 1이 되도록 비교 기호를 바꾸세요.
en: step gives 1 also for a value that equals the threshold. Change the comparison so that only values
    above it give 1.
section: step-sign-identity
"""

import numpy as np


def step(x, threshold=0.0):
    x = _as_float(x)
    return (x >= threshold).astype(x.dtype)


def sign(x):
    return np.sign(_as_float(x))


def identity(x):
    return _as_float(x)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
