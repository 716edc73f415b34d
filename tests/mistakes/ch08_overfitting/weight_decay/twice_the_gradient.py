"""
title.ko: 기울기가 두 배
title.en: Doubles the gradient
ko: 기울기에 2를 곱했습니다. 벌점의 1/2이 미분에서 나오는 2를 지우므로 기울기는 `lam * W`입니다.
en: The gradient is multiplied by 2. The half in the penalty cancels the 2 of the derivative, and `lam * W` remains.
section: weight-decay
"""

import numpy as np


def l2_penalty(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    total = 0.0
    for name, value in params.items():
        if name[0] in "Ww":
            total += np.sum(as_float(value) ** 2)
    return lam / 2 * total


def l2_gradients(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    grads = {}
    for name, value in params.items():
        if name[0] in "Ww":
            grads[name] = 2 * lam * as_float(value)
        else:
            grads[name] = np.zeros_like(as_float(value))
    return grads


def as_float(value):
    return value if value.dtype.kind == "f" else value.astype(np.float64)
