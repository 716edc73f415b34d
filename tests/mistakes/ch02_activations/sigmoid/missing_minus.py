"""
title.ko: 지수의 음의 부호가 빠짐
title.en: The minus sign of the exponent is missing
ko: sigmoid가 exp(-x)가 아니라 exp(x)를 써서 왼쪽에서 1, 오른쪽에서 0이 됩니다. 지수의 부호를 정의와
    맞추세요.
en: sigmoid uses exp(x) in place of exp(-x), so it falls from 1 on the left to 0 on the right. Make the
    sign of the exponent that of the definition.
section: sigmoid
"""

import numpy as np


def sigmoid(x):
    x = _as_float(x)
    e = np.exp(-np.abs(x))
    return np.where(x <= 0, 1.0, e) / (1.0 + e)


def sigmoid_gradient(x):
    s = sigmoid(x)
    return s * (1.0 - s)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
