"""
title.ko: 입력 배열에 덮어씀
title.en: Overwrites its input
ko: step이 받은 배열에 1과 0을 차례로 덮어쓰고 있어서, 방금 쓴 1이 두 번째 비교에 다시 걸립니다. 입력은
    그대로 두고 한 번의 비교로 새 배열을 만드세요.
en: step writes first ones and then zeros into the array it was given, so the second comparison meets
    the ones just written. Leave the input alone and make a new array from a single comparison.
section: step-sign-identity
"""

import numpy as np


def step(x, threshold=0.0):
    x = _as_float(x)
    x[x > threshold] = 1.0
    x[x <= threshold] = 0.0
    return x


def sign(x):
    return np.sign(_as_float(x))


def identity(x):
    return _as_float(x)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
