"""
title.ko: 입력을 너무 좁게 자름
title.en: Clips the input too tightly
ko: sigmoid가 넘침을 막으려고 x를 ±20에서 자르고 있어서 그 밖의 값이 모두 같은 수가 됩니다. 입력을
    자르지 말고, 넘치지 않는 꼴로 식을 바꾸세요.
en: sigmoid clips x at ±20 to avoid the overflow, so that everything beyond gets one and the same value.
    Do not cut the input; change the formula into one that cannot overflow.
section: sigmoid-stable
"""

import numpy as np


def sigmoid(x):
    x = np.clip(_as_float(x), -20.0, 20.0)
    return 1.0 / (1.0 + np.exp(-x))


def sigmoid_gradient(x):
    s = sigmoid(x)
    return s * (1.0 - s)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
