"""
title.ko: 언제나 float64를 돌려줌
title.en: Always returns float64
ko: sigmoid가 float32 입력까지 float64로 바꾸고 있습니다. 정수만 float64로 올리고 실수 배열의 dtype은
    그대로 두세요.
en: sigmoid turns float32 input into float64 as well. Promote integers only, and leave the dtype of a
    float array as it is.
section: conventions
"""

import numpy as np


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0 / (1.0 + e), e / (1.0 + e))


def sigmoid_gradient(x):
    s = sigmoid(x)
    return s * (1.0 - s)
