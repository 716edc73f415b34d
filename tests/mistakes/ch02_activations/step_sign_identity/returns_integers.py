"""
title.ko: 실수 대신 정수를 돌려줌
title.en: Returns integers instead of floats
ko: step과 sign이 정수 배열을 돌려주고 있습니다. 정수 0과 1을 그대로 돌려주지 말고 입력의 실수 dtype으로
    바꾸세요.
en: step and sign return arrays of integers. Do not return the whole numbers 0 and 1 as they are: cast
    them to the float dtype of the input.
section: step-sign-identity
"""

import numpy as np


def step(x, threshold=0.0):
    return np.where(np.asarray(x) > threshold, 1, 0)


def sign(x):
    x = np.asarray(x)
    return np.where(x > 0, 1, np.where(x < 0, -1, 0))


def identity(x):
    return _as_float(x)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
