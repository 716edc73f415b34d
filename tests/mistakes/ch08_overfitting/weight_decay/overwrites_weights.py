"""
title.ko: 가중치를 덮어씀
title.en: Overwrites the weights
ko: `*=`가 부른 쪽의 가중치를 제자리에서 바꾸어, 기울기를 구할 때마다 신경망이 망가집니다. 곱을 새 배열에 담으세요.
en: `*=` changes the caller's weights in place, so asking for the gradient spoils the network. Put the product into
    an array of its own.
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
            value = as_float(value)
            value *= lam
            grads[name] = value
        else:
            grads[name] = np.zeros_like(as_float(value))
    return grads


def as_float(value):
    return value if value.dtype.kind == "f" else value.astype(np.float64)
