"""
title.ko: 편향 theta[0]을 빠뜨림
title.en: Leaves out the bias theta[0]
ko: `theta[0]`을 건너뛰고 특성의 가중치만 써서 편향이 빠졌습니다. `theta[0]`은 값이 1인 입력 `x[0]`의
    가중치이므로 합에 넣으세요.
en: `theta[0]` is skipped and only the weights of the features are used, so the bias is missing. It is the
    weight of the input `x[0]`, which is 1: let it take part in the sum.
section: neuron
"""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError("the shapes do not fit")
    x, theta = _as_float(x), _as_float(theta)
    return _sigmoid(x[..., 1:] @ theta[1:])


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
