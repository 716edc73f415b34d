"""
title.ko: 편향에도 벌점을 줌
title.en: Penalises biases
ko: 이름을 가리지 않고 모든 매개변수를 벌점에 넣습니다. 편향은 곡선을 옮길 뿐 휘게 하지 않으므로 빼야 합니다. 이름이
    W나 w로 시작하는 것만 더하세요.
en: All parameters are penalised, whatever their names. Biases shift a curve and do not bend it, so they are left
    out. Add up only those whose name begins with W or w.
section: weight-decay
"""

import numpy as np


def l2_penalty(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    total = 0.0
    for value in params.values():
        total += np.sum(as_float(value) ** 2)
    return lam / 2 * total


def l2_gradients(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    grads = {}
    for name, value in params.items():
        grads[name] = lam * as_float(value)
    return grads


def as_float(value):
    return value if value.dtype.kind == "f" else value.astype(np.float64)
