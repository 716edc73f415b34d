"""
title.ko: 음수인 lam을 받아들임
title.en: Accepts a negative lam
ko: `lam`이 음수인지 확인하지 않습니다. 음수인 벌점은 큰 가중치에 상을 주어 가중치를 끝없이 키웁니다. `ValueError`를
    내세요.
en: It is not checked whether `lam` is negative. A negative penalty rewards large weights and lets them grow without
    end. Raise `ValueError`.
section: weight-decay
"""

import numpy as np


def l2_penalty(params, lam):
    total = 0.0
    for name, value in params.items():
        if name[0] in "Ww":
            total += np.sum(as_float(value) ** 2)
    return lam / 2 * total


def l2_gradients(params, lam):
    grads = {}
    for name, value in params.items():
        if name[0] in "Ww":
            grads[name] = lam * as_float(value)
        else:
            grads[name] = np.zeros_like(as_float(value))
    return grads


def as_float(value):
    return value if value.dtype.kind == "f" else value.astype(np.float64)
