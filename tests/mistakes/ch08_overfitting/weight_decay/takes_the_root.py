"""
title.ko: 제곱근을 씌움
title.en: Takes the square root
ko: 제곱의 합에 제곱근을 씌워 노름을 벌점으로 씁니다. 벌점은 노름의 제곱에 `lam / 2`를 곱한 것입니다.
en: The square root turns the sum of squares into the norm. The penalty is `lam / 2` times the square of the norm.
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
    return lam / 2 * np.sqrt(total)


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
