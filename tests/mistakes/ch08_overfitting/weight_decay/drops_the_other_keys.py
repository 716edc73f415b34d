"""
title.ko: 편향의 이름을 빠뜨림
title.en: Leaves out the other names
ko: 기울기의 dict에 가중치만 들어 있습니다. 손실의 기울기와 이름별로 더할 수 있도록 나머지 매개변수에는 0을
    넣으세요.
en: The dict of gradients holds the weights only. Give the other parameters zeros, so that it can be added to the
    gradients of the loss name by name.
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
    return grads


def as_float(value):
    return value if value.dtype.kind == "f" else value.astype(np.float64)
