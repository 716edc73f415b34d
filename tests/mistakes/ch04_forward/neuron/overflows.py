"""
title.ko: 큰 음수에서 exp가 넘침
title.en: exp overflows for large negative sums
ko: 가중합이 큰 음수일 때 `exp(-s)`가 넘쳐 경고가 나옵니다. 가중합의 부호에 따라 식을 나누어 `exp`에 0 이하의
    수만 넣으세요.
en: For a large negative weighted sum `exp(-s)` overflows with a warning. Split the formula by the sign of the
    sum, so that `exp` only sees numbers up to 0.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    return 1.0 / (1.0 + np.exp(-(x @ theta)))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
