"""
title.ko: 큰 음수에서 exp가 넘침
title.en: exp overflows for large negatives
ko: sigmoid가 큰 음수 x에서 exp(-x)를 그대로 계산해 넘침 경고를 냅니다. x의 부호에 따라 식을 나누어
    exp에 0 이하의 수만 넣으세요.
en: sigmoid takes exp(-x) as it stands, which overflows with a warning when x is a large negative
    number. Split the formula by the sign of x, so that exp only sees numbers up to 0.
section: sigmoid-stable
"""

import numpy as np


def sigmoid(x):
    x = _as_float(x)
    return 1.0 / (1.0 + np.exp(-x))


def sigmoid_gradient(x):
    s = sigmoid(x)
    return s * (1.0 - s)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
