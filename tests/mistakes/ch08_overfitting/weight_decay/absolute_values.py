"""
title.ko: 제곱 대신 절댓값을 더함
title.en: Adds absolute values
ko: 가중치의 절댓값을 더하고 부호를 기울기로 씁니다. 그것은 L1 벌점입니다. L2 벌점은 제곱의 합이고, 기울기는
    가중치에 비례합니다.
en: Absolute values are added up, with the sign as the gradient: that is the L1 penalty. The L2 penalty is a sum of
    squares, and its gradient is proportional to the weight.
section: weight-decay
"""

import numpy as np


def l2_penalty(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    total = 0.0
    for name, value in params.items():
        if name[0] in "Ww":
            total += np.sum(np.abs(as_float(value)))
    return lam * total


def l2_gradients(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    grads = {}
    for name, value in params.items():
        if name[0] in "Ww":
            grads[name] = lam * np.sign(as_float(value))
        else:
            grads[name] = np.zeros_like(as_float(value))
    return grads


def as_float(value):
    return value if value.dtype.kind == "f" else value.astype(np.float64)
