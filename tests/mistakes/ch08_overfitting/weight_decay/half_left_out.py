"""
title.ko: 벌점에서 1/2을 빠뜨림
title.en: Leaves the half out of the penalty
ko: 벌점이 `lam * sum(W ** 2)`라서 두 배입니다. 그러면 기울기 `lam * W`는 이 벌점의 미분이 아닙니다. `lam / 2`를
    곱하세요.
en: The penalty is `lam * sum(W ** 2)`, twice what it should be, and `lam * W` is not its derivative. Multiply by
    `lam / 2`.
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
    return lam * total


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
