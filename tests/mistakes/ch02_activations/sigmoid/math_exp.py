"""
title.ko: math.exp가 OverflowError를 냄
title.en: math.exp raises OverflowError
ko: sigmoid가 원소마다 math.exp를 부르고 있어서 큰 음수에서 OverflowError로 멈춥니다. 지수가 0 이하가
    되도록 x의 부호에 따라 식을 나누세요.
en: sigmoid calls math.exp for each element and stops with an OverflowError at a large negative one.
    Split the formula by the sign of x, so that the exponent is never above 0.
section: sigmoid-stable
"""

import math

import numpy as np


def sigmoid(x):
    x = _as_float(x)
    values = [1.0 / (1.0 + math.exp(-value)) for value in x.flat]
    return np.array(values, dtype=x.dtype).reshape(x.shape)


def sigmoid_gradient(x):
    s = sigmoid(x)
    return s * (1.0 - s)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
