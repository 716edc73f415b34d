"""
title.ko: 정수 그대로 제곱함
title.en: Squares integers as integers
ko: 정수 배열을 바꾸지 않고 제곱해서 `uint8`의 200은 넘쳐 버립니다. float64로 바꾼 다음 계산하세요.
en: Integer arrays are squared as they are, and 200 overflows in `uint8`. Convert to float64 before computing.
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
            grads[name] = lam * as_float(value)
        else:
            grads[name] = np.zeros_like(as_float(value))
    return grads


def as_float(value):
    return value
