"""
title.ko: 큰 양수에서 inf/inf가 됨
title.en: inf/inf for large positives
ko: sigmoid가 exp(x) / (1 + exp(x))를 모든 x에 쓰고 있어서 큰 양수에서 inf/inf, 곧 nan이 됩니다. 이 꼴은
    음수에만 쓰고 양수에는 exp(-x)로 쓴 꼴을 쓰세요.
en: sigmoid uses exp(x) / (1 + exp(x)) for every x, which is inf/inf, that is nan, for large positive
    ones. Keep this form for negative x and use the form in exp(-x) for positive x.
section: sigmoid-stable
"""

import numpy as np


def sigmoid(x):
    x = _as_float(x)
    return np.exp(x) / (1.0 + np.exp(x))


def sigmoid_gradient(x):
    s = sigmoid(x)
    return s * (1.0 - s)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
