"""
title.ko: x를 출력으로 여기고 미분함
title.en: Takes x for the output
ko: sigmoid_gradient가 입력 x를 시그모이드의 출력처럼 써서 x(1 - x)를 계산하고 있습니다. 먼저
    sigmoid(x)를 구하고, 식의 s 자리에 그 값을 넣으세요.
en: sigmoid_gradient treats its input x as the sigmoid's output and computes x(1 - x). Compute
    sigmoid(x) first and put that value where the formula says s.
section: sigmoid
"""

import numpy as np


def sigmoid(x):
    x = _as_float(x)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0 / (1.0 + e), e / (1.0 + e))


def sigmoid_gradient(x):
    x = _as_float(x)
    return x * (1.0 - x)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
