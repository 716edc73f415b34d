"""
title.ko: 이차원 배열만 가중치로 봄
title.en: Takes two-dimensional arrays for weights
ko: 이름이 아니라 축의 수로 가중치를 고릅니다. 출력 뉴런 하나의 가중치는 일차원이고, 합성곱의 가중치는 사차원이며,
    편향을 행으로 두는 사람도 있습니다. 이름을 보세요.
en: Weights are recognised by their number of axes instead of their names. The weights of a single output neuron
    have one axis, those of a convolution four, and some people keep biases as rows. Look at the names.
section: weight-decay
"""

import numpy as np


def l2_penalty(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    total = 0.0
    for value in params.values():
        if value.ndim == 2:
            total += np.sum(as_float(value) ** 2)
    return lam / 2 * total


def l2_gradients(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    grads = {}
    for name, value in params.items():
        if value.ndim == 2:
            grads[name] = lam * as_float(value)
        else:
            grads[name] = np.zeros_like(as_float(value))
    return grads


def as_float(value):
    return value if value.dtype.kind == "f" else value.astype(np.float64)
