"""
title.ko: 언제나 float64를 돌려줌
title.en: Always returns float64
ko: tanh가 float32 입력까지 float64로 바꾸고 있습니다. 정수만 float64로 올리고 실수 배열의 dtype은
    그대로 두세요.
en: tanh turns float32 input into float64 as well. Promote integers only, and leave the dtype of a float
    array as it is.
section: conventions
"""

import numpy as np


def tanh(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(-2.0 * np.abs(x))
    return np.sign(x) * (1.0 - e) / (1.0 + e)


def tanh_gradient(x):
    return 1.0 - tanh(x) ** 2
