"""
title.ko: 합 대신 평균을 냄
title.en: Takes means for sums
ko: 층마다 제곱의 평균을 더합니다. 그러면 큰 층의 가중치일수록 벌점이 약해지고 기울기와도 맞지 않습니다. 제곱을 모두
    더하세요.
en: Every layer contributes the mean of its squares, which weakens the penalty in large layers and does not fit the
    gradient. Add all squares up.
section: weight-decay
"""

import numpy as np


def l2_penalty(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    total = 0.0
    for name, value in params.items():
        if name[0] in "Ww":
            total += np.mean(as_float(value) ** 2)
    return lam / 2 * total


def l2_gradients(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    grads = {}
    for name, value in params.items():
        if name[0] in "Ww":
            grads[name] = lam * as_float(value)
        else:
            grads[name] = np.zeros_like(as_float(value))
    return grads


def as_float(value):
    return value if value.dtype.kind == "f" else value.astype(np.float64)
