"""
title.ko: 기울기 식에서 nan이 나옴
title.en: The gradient formula turns into nan
ko: sigmoid_gradient가 exp(-x) / (1 + exp(-x))²를 그대로 계산해 큰 음수에서 inf/inf, 곧 nan이 됩니다.
    넘치지 않게 만든 sigmoid의 출력으로 기울기를 쓰세요.
en: sigmoid_gradient computes exp(-x) / (1 + exp(-x))² as it stands, which is inf/inf, that is nan, for
    large negatives. Write the slope in terms of the output of your stable sigmoid.
section: sigmoid-stable
"""

import numpy as np


def sigmoid(x):
    x = _as_float(x)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0 / (1.0 + e), e / (1.0 + e))


def sigmoid_gradient(x):
    e = np.exp(-_as_float(x))
    return e / (1.0 + e) ** 2


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
